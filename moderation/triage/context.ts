// Rule: who tells of a swindle or an advert, or asks about one, does not make one.
import { isNewcomer } from './newcomer-links.ts'
import { names, type Rule, type Said, together } from './rule.ts'

const SAYS: [string, number, string][] = [
  ['judged', 400, 'Warns of something'],
  ['reported', 350, 'Tells what others said or sent'],
  ['asks', 350, 'Asks whether something is genuine'],
  ['wonders', 150, 'Asks for help'],
]

/** A way to reach somebody beside a call to use it is an offer, whatever is said around it. */
const CONTACT = ['#link', '#phone', '#messenger', '#handle']
const CALLS = ['callnow', 'invite', 'update', 'mylink', 'shop']

export const context: Rule = {
  name: 'context',
  reasons: (reading) => {
    const isOffer = together(reading, [CONTACT, CALLS], 10)
    const part = isOffer ? (isNewcomer(reading.incoming) ? 0.4 : 0.5) : 1
    return SAYS.filter(([concept]) => names(reading, concept)).map(
      ([, points, text]): Said => ({ label: 'ok', points: Math.round(points * part), text }),
    )
  },
}
