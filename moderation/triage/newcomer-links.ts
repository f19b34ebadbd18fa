// Rule: links to unknown places, by newcomers above all. They make other signs weigh more, never a case.
import type { Incoming } from './incoming.ts'
import type { Rule } from './rule.ts'

/** Who has an account for less than three days, or has hardly posted, unless trust says otherwise. */
export const isNewcomer = ({ trust, accountAgeDays, priorPosts }: Incoming): boolean =>
  trust === undefined ? accountAgeDays < 3 || priorPosts < 2 : trust === 0

/** Less than a case, however many there are. */
const MOST = 300

export const newcomerLinks: Rule = {
  name: 'newcomer-links',
  reasons: ({ incoming, links, text }) => {
    const unknown = links.filter(({ isKnown }) => !isKnown)
    if (unknown.length === 0) return []
    const hosts = new Set(unknown.map(({ host }) => host))
    // Who copies an address from the browser brings its scheme along; who advertises a name does not.
    const isTyped = unknown.some(({ start }) => !/^https?:/i.test(text.slice(start, start + 6)))
    const isNew = isNewcomer(incoming)
    const points = Math.min((isNew ? 100 : 40) + (isTyped ? 100 : 0) + 20 * (hosts.size - 1), MOST)
    const who = isNew ? 'A newcomer' : 'The author'
    return [{ label: 'spam', points, text: `${who} links to ${[...hosts].slice(0, 3).join(', ')}` }]
  },
}
