// How readers are told of a known problem: where it is, why a thread belongs to it, what was answered.
import { counted } from './threads.ts'

/** Of what a problem is about besides its code and device. */
type Where = { country: string | null; appVersion: string | null }

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** `in Germany, app version 9.2`; empty where neither is known. */
export const whereWords = ({ country, appVersion }: Where): string =>
  [
    ...(country ? [`in ${countryName(country)}`] : []),
    ...(appVersion ? [`app version ${appVersion}`] : []),
  ].join(', ')

const severities = { minor: 'Minor', major: 'Major', critical: 'Critical' }

/** `Major`; null where staff have not said. */
export const severityWords = (severity: keyof typeof severities | null): string | null =>
  severity === null ? null : severities[severity]

/** What attached a thread: a key with names in it, a duplicate that brought it, or staff. */
export type WhyShown = {
  key: {
    code: string | null
    device: string | null
    country: string | null
    version: string | null
  } | null
  byId?: number | null
  mergedFrom?: number | null
}

/** `names NW-2-5 on Samsung smart TV, in Germany`, `attached by staff`. */
export const whyWords = ({ key, byId, mergedFrom }: WhyShown): string => {
  if (mergedFrom) return 'a duplicate of it belongs to it'
  if (key === null || byId) return 'attached by staff'
  const named = [key.code, key.device].filter(Boolean).join(' on ')
  const where = whereWords({ country: key.country, appVersion: key.version })
  return `names ${[named, where].filter(Boolean).join(', ')}`
}

/** `5 of 40 who were asked have answered: 3 say that it is over, 2 that it is not.` */
export const answersWords = ({ asked, fixed, broken, others }: Answers): string => {
  const said = fixed + broken
  const also = others === 0 ? '' : ` Of people who were not asked, ${others} still have it, too.`
  if (said === 0)
    return `${counted(asked, 'person was', 'people were')} asked; nobody has answered yet.${also}`
  return `${said} of ${asked} who were asked ${said === 1 ? 'has' : 'have'} answered: ${fixed} ${fixed === 1 ? 'says' : 'say'} that it is over, ${broken} that it is not.${also}`
}

type Answers = { asked: number; fixed: number; broken: number; others: number }

/** `It opens again by itself when 5 people and 30 percent of the answers say so, until 1 May 2026.` */
export const reopenWords = (rule: { people: number; percent: number }, until: string): string =>
  `It opens again by itself once ${rule.people} of those who were asked and ${rule.percent} percent of the answers say that it is not over, until ${until}.`

export const countryName = (code: string): string => countries.of(code) ?? code
