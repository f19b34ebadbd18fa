// An outage as a seed has it: what breaks, who notices when, and what each of them does about it.
import { type Dice, diceOf } from '../seed/volume/dice.ts'

/** `minute` counts from the first sign of it; `of` is the question a deed belongs to, by its place. */
export type Deed = { minute: number; by: string } & (
  | { is: 'ask'; title: string; body: string; country: string; appVersion: string }
  | { is: 'me-too'; of: number }
  | { is: 'search' }
)

export type Outage = { code: string; device: string; deviceName: string; deeds: Deed[] }

/** Things that could break, none of which breaks in the demo's own story. */
const breakages = [
  { code: 'NW-4-7', device: 'lg-tv', deviceName: 'LG TV' },
  { code: 'tvq-st-103', device: 'roku-tv', deviceName: 'Roku TV' },
  { code: 'UI3013', device: 'fire-tv-stick', deviceName: 'Fire TV Stick' },
  { code: 'AIP-706', device: 'sony-tv', deviceName: 'Sony TV' },
  { code: 'tvq-st-120', device: 'apple-tv', deviceName: 'Apple TV' },
] as const

const asking = 9
const alsoHaving = 9
const searching = 3

/** An hour in which more and more people notice; the same for the same seed and people. */
export const outageOf = (seed: number, people: string[]): Outage => {
  const dice = diceOf(seed)
  // Neighbouring seeds break different things.
  const what = breakages[seed % breakages.length] ?? breakages[0]
  const crowd = shuffled(dice, people)
  const texts = shuffled(dice, said).slice(0, asking)
  const named = (text: string) =>
    text.replaceAll('{code}', what.code).replaceAll('{device}', what.deviceName)
  const asks = texts.map(([title, body], n): Deed => {
    const where = { country: dice.pick(['DE', 'DE', 'AT']), appVersion: dice.pick(versions) }
    const told = { title: named(title), body: named(body), ...where }
    return { minute: minuteOf(dice, n / asking), by: crowd[n] ?? '', is: 'ask', ...told }
  })
  const others = crowd.slice(asking, asking + alsoHaving).map((by): Deed => {
    const of = dice.below(asking)
    return { minute: (asks[of]?.minute ?? 0) + 1 + dice.below(12), by, is: 'me-too', of }
  })
  const searches = Array.from({ length: searching }, (): Deed => {
    return { minute: dice.below(50), by: '', is: 'search' }
  })
  const deeds = [...asks, ...others, ...searches].sort((a, b) => a.minute - b.minute)
  return { ...what, deeds }
}

/** How many people one takes. */
export const peopleNeeded = asking + alsoHaving

const versions = ['9.2.1', '9.2.1', '9.2.0']

// One at first, then ever more: the whole crowd within an hour.
const minuteOf = (dice: Dice, part: number): number =>
  Math.round(50 * part ** 0.6 + 4 * dice.next())

const shuffled = <T>(dice: Dice, all: readonly T[]): T[] => {
  const left = [...all]
  return all.map(() => left.splice(dice.below(left.length), 1)[0] as T)
}

// Each in its own words: the same text by many people is taken for what it is.
const said: readonly (readonly [title: string, body: string])[] = [
  [
    '{code} on my {device} since just now',
    'Ten minutes ago it still played, now {code} comes up before the picture does. The router is fine, my phone streams next to it.',
  ],
  [
    'Nothing starts, the screen says {code}',
    'My {device} stops at {code} whatever I choose. Pulled the plug, waited, same again.',
  ],
  [
    'Is it only me? {code}',
    'Wanted to see the last episode tonight and the {device} shows {code}. Signing out and in did not change it.',
  ],
  [
    '{device}: {code} in the middle of a film',
    'The film froze, then {code}. It happens with every title now, also with those I saw yesterday.',
  ],
  [
    '{code} appeared this evening',
    'Since this evening there is {code} on the {device} in the living room. The one upstairs does the same.',
  ],
  [
    'Cannot watch, {code} again and again',
    'I get {code} three times out of three. Other apps on the {device} work without trouble.',
  ],
  [
    'What does {code} want from me',
    'It loads to a quarter, then {code}. I have reinstalled the app on the {device}, for nothing.',
  ],
  [
    '{code} after choosing a profile',
    'Profiles come up, then the {device} thinks for a while and ends with {code}.',
  ],
  [
    'Family is waiting: {code}',
    'Everything was set for a film and the {device} gives {code}. Restarted router and television twice.',
  ],
  [
    '{code} although the network is good',
    'Speed is as always, a cable is plugged in, and still {code} on this {device}.',
  ],
  [
    'Suddenly {code} on the {device}',
    'No update, no change here, and suddenly {code}. A reset of the app’s data did not help.',
  ],
  [
    'Every title ends in {code}',
    'Tried seven titles on the {device}: {code} each time, within seconds.',
  ],
]
