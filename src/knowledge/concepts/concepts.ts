// Which concepts a text speaks of: words and phrases of six languages that mean the same thing.
import { account } from './account.ts'
import { device } from './device.ts'
import { everyday } from './everyday.ts'
import { playing } from './playing.ts'
import { situations } from './situations.ts'
import { wording } from './wording.ts'

/** What is found in a text: the ids of its concepts, and the words no concept takes for its own. */
export type Spoken = { concepts: string[]; others: string[] }

/** Concepts each once, in the order they are met; linear in the words. */
export const spokenOf = (text: string): Spoken => {
  const words = plainWords(text)
  const found = new Set<string>()
  const others: string[] = []
  for (const [at, word] of words.entries()) {
    const before = found.size
    for (const entry of entriesOf(word)) {
      if (entry.rest.every((next, n) => fits(words[at + 1 + n], next))) found.add(entry.concept)
    }
    if (found.size === before) others.push(word)
  }
  return { concepts: [...found], others }
}

/** What a concept is called in plain words; the id itself for one that is none. */
export const conceptName = (id: string): string => names.get(id) ?? id

/** Whether a concept says what is wrong; the others only say where, when and in which words. */
export const isTelling = (id: string): boolean => !general.has(id)

const general = new Set(
  `account browser car console country email episode family highquality howtoswitchoff
  keepscomingback language linux loading network notmine oneverydevice otherappsfine payment phone
  picture recentlybought restart screen secondtelevision settings sincetoday smartdisplay sound
  sometitlesonly stickorbox tablet tv update wifi windowspc workselsewhere charge install remote
  contactsupport card plan titlemissing film gone opens ends chooses appears refuses asksfor big small
  wait message broken repair again changed remember switchesoff switcheson wrongperson home money
  letters number choicemissing twoatonce loudandclear watched`.split(/\s+/),
)

/** The plain words of the concepts among these terms: what an English text would say. */
export const conceptWords = (terms: string[]): string[] => [
  ...new Set(
    terms
      .filter((term) => term.startsWith('c_'))
      .flatMap((term) => conceptName(term.slice(2)).split(/[^a-z0-9]+/))
      .filter((word) => word.length >= 4),
  ),
]

/** Lower case, without accents; words as the lists of concepts have them. */
export const plainWords = (text: string): string[] =>
  plain(text.slice(0, longestText)).match(/[\p{L}\p{N}]+/gu) ?? []

// Nobody says in a hundredth thousand characters what they did not say in the first twenty.
const longestText = 20_000

type Word = { text: string; isStart: boolean }
type Entry = { concept: string; rest: Word[] }

const fits = (word: string | undefined, { text, isStart }: Word): boolean =>
  word !== undefined && (isStart ? word.startsWith(text) : word === text)

// Elisions stand apart (l'écran), English apostrophes fall away (can't).
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/(?<![\p{L}\p{N}])(l|d|j|m|t|s|n|c|qu|dell|nell|sull|all|dall|un|quest)['’]/gu, '$1 ')
    .replace(/['’]/g, '')

const names = new Map<string, string>()
const whole = new Map<string, Entry[]>()
const starts = new Map<string, Entry[]>()
const shortestStart = 3

function* entriesOf(word: string): Generator<Entry> {
  yield* whole.get(word) ?? []
  for (let end = shortestStart; end <= word.length; end++) {
    yield* starts.get(word.slice(0, end)) ?? []
  }
}

const wordOf = (written: string): Word => ({
  text: written.replace('*', ''),
  isStart: written.endsWith('*'),
})

const addPhrase = (concept: string, phrase: string) => {
  const [first, ...rest] = phrase
    .split(/[\s/.]+/)
    .filter(Boolean)
    .map(wordOf)
  if (!first) return
  const list = first.isStart ? starts : whole
  list.set(first.text, [...(list.get(first.text) ?? []), { concept, rest }])
}

// Umlauts are typed as two letters where a keyboard has none.
const spellings = (phrase: string): string[] => {
  const bare = plain(phrase)
  const long = plain(phrase.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue'))
  return bare === long ? [bare] : [bare, long]
}

for (const line of `${playing}${account}${device}${situations}${everyday}${wording}`.split('\n')) {
  const [name = '', phrases = ''] = line.split(' = ')
  if (!name) continue
  const id = name.replace(/[^a-z0-9]+/g, '')
  names.set(id, name)
  for (const phrase of phrases.split(',')) {
    for (const spelling of spellings(phrase.trim())) addPhrase(id, spelling)
  }
}
