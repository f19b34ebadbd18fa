// Rule: links by people who have hardly written here. They make other signs weigh more, never a case.
import type { Incoming } from './incoming.ts'
import type { Rule } from './rule.ts'

/** Who has an account for less than three days, or has hardly posted, unless trust says otherwise. */
export const isNewcomer = ({ trust, accountAgeDays, priorPosts }: Incoming): boolean =>
  trust === undefined ? accountAgeDays < 3 || priorPosts < 2 : trust === 0

export const newcomerLinks: Rule = {
  name: 'newcomer-links',
  reasons: ({ incoming, links }) => {
    const unknown = new Set(links.filter(({ isKnown }) => !isKnown).map(({ host }) => host))
    if (unknown.size === 0 || !isNewcomer(incoming)) return []
    const points = Math.min(60 + 40 * unknown.size, 300)
    return [
      { label: 'spam', points, text: `A newcomer links to ${[...unknown].slice(0, 3).join(', ')}` },
    ]
  },
}
