// Words that several pages of an account share: hints, what was done, and browsers by name.
import { trustNames } from '../../src/policy/trust.ts'

export const passwordHint = 'At least 10 characters. A few words are fine.'

/** What `/account` says after a change. */
export const accountDone: Record<string, string> = {
  profile: 'Your profile is saved.',
  password: 'Your password is changed, and every other session is signed out.',
  session: 'That session is signed out.',
  sessions: 'Every other session is signed out.',
}

// Browsers name their forebears too, so the narrower name comes first.
const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\b(Macintosh|Mac OS X)\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** `Firefox on Windows`, as well as a User-Agent header tells. */
export const agentWords = (agent: string): string => {
  const browser = nameIn(browsers, agent)
  const system = nameIn(systems, agent)
  if (browser && system) return `${browser} on ${system}`
  return browser ?? system ?? 'A browser we do not know'
}

const nameIn = (names: [RegExp, string][], agent: string): string | undefined =>
  names.find(([pattern]) => pattern.test(agent))?.[1]

/** What each step of trust is called, from new to leader. */
export const trustWords = trustNames

/** What each level of trust brings, as a notice says it. */
export const trustGives = [
  '',
  'The limits of new members are over, and your posts have more room for links and images.',
  'Your posts are limited by nothing but their length, and your reports count for more.',
  'You are one of the people this place relies on: your reports weigh more still.',
  'You lead here.',
]

/** What a profile's list says when it is empty. */
export const profileEmpty = {
  solutions: 'No accepted answers yet',
  answers: 'No answers yet',
  questions: 'No questions yet',
}
