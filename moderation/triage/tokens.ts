// The words of a folded text, each with where it stands, its sentence and what it says unmasked.
import { type Folded, unmasked } from './folding.ts'

export type Token = {
  text: string
  /** What it says with look-alike signs put right: `1di0t` is idiot. */
  alt: string | null
  /** Offsets in the original. */
  start: number
  end: number
  sentence: number
  /** Made of letters that were typed apart. */
  isSpelled?: true
}

/** Longer tokens are no words of any language, and would make every prefix test long. */
const LONGEST = 64

/** Words in order; letters typed apart (`i d i o t`) are followed by the word they make. */
export function tokensOf({ text, at, ends }: Folded): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  let last = 0
  for (const match of text.matchAll(WORDS)) {
    const from = match.index
    if (from - last > 1 || text[last] !== ' ') {
      if (SENTENCE_END.test(text.slice(last, Math.min(from, last + 40)))) sentence += 1
    }
    last = from + match[0].length
    if (PLAIN.test(match[0])) {
      const text = match[0].slice(0, LONGEST)
      tokens.push({
        text,
        alt: unmasked(text),
        start: at[from] ?? 0,
        end: ends[last] ?? 0,
        sentence,
      })
      continue
    }
    for (const [word, shift] of partsOf(match[0])) {
      const start = at[from + shift] ?? 0
      const end = ends[from + shift + word.length] ?? 0
      const plain = withoutOwner(word).replace(/['*-]/g, '').slice(0, LONGEST)
      const text = word.includes('*') ? plain : bareOf(plain)
      if (text !== '') tokens.push({ text, alt: unmasked(plain), start, end, sentence })
    }
  }
  return withSpelled(tokens)
}

const WORDS = /e-mails?(?![\p{L}\p{N}])|[\p{L}\p{N}](?:[\p{L}\p{N}@$!*|']*[\p{L}\p{N}$])?/gu
const PLAIN = /^[a-z0-9]+$/
const SENTENCE_END = /[.!?…;。][\s"')\]>]|\n/

/** Articles and pronouns that French and Italian tie to the next word. */
const TIED = /^(?:[ldtjmnsc]|qu|dell|all|nell|sull|dall|un)'(?=.{2})/

function partsOf(word: string): [string, number][] {
  const tied = TIED.exec(word)
  if (!tied) return [[word, 0]]
  const cut = tied[0].length
  return [
    [word.slice(0, cut - 1), 0],
    [word.slice(cut), cut],
  ]
}

// `tipster's` is tipster; `it's` stays a word of its own.
const withoutOwner = (word: string) => word.replace(/^(.{5,})'s$/, '$1')

const bareOf = (word: string) => word.replace(/[@$!|]+/g, '') || word

// Four single letters in a row are a word typed apart, or initials nobody lists.
function withSpelled(tokens: Token[]): Token[] {
  const all: Token[] = []
  let run: Token[] = []
  const close = () => {
    const [first] = run
    const last = run.at(-1)
    if (first && last && run.length >= 4 && run.length <= 24) {
      const text = run.map((one) => one.text).join('')
      all.push({ ...first, text, alt: unmasked(text), end: last.end, isSpelled: true })
    }
    run = []
  }
  for (const token of tokens) {
    if (token.text.length !== 1) close()
    all.push(token)
    if (token.text.length === 1) run.push(token)
  }
  close()
  return all
}
