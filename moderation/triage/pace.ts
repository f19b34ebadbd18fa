// Rule: how fast a person wrote this post, and how many before it.
import { isNewcomer } from './newcomer-links.ts'
import type { Rule, Said } from './rule.ts'

/** Nobody types faster for long; pasting a text prepared elsewhere is no offence, so it is a sign only. */
const FASTEST_PER_SECOND = 25

export const pace: Rule = {
  name: 'pace',
  reasons: ({ incoming, text }) => {
    const said: Said[] = []
    const { typedMs, burst = 0 } = incoming
    if (typedMs != null && isNewcomer(incoming) && isTooFast(text.length, typedMs)) {
      const seconds = (typedMs / 1000).toFixed(1)
      said.push({ label: 'spam', points: 120, text: `${text.length} letters in ${seconds} s` })
    }
    if (burst >= 5) {
      const points = Math.min(60 * burst, 600)
      said.push({ label: 'spam', points, text: `${burst} other posts in ten minutes` })
    }
    return said
  },
}

const isTooFast = (letters: number, ms: number) =>
  letters > 40 && letters > (Math.max(ms, 1) / 1000) * FASTEST_PER_SECOND
