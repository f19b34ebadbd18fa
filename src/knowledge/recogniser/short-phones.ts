// Phones by their short names: `my S7`, which is no season, no rating and no browser code.
import type { Passage } from './passages.ts'
import { hasAny, type Subject } from './subjects.ts'
import { wordSet } from './word-set.ts'

const NOT_PHONES =
  wordSet(`season seasons episode episodes series staffel folge temporada episodio saison stagione
  chip bionic processor cpu tyre road motorway motor
  train trains zug bahn bus tram linie line tren trem treno ligne linea linha`)
// `S23 ultra` is no season.
const SIZES = wordSet('ultra plus fe lite')
const BEFORE = wordSet(
  'my the a an old new on mein meinem mi meu mon mio dem das el le o il no au samsung',
)

/** Whether tokens `index` and the next name a phone, as in `my S7 finally died`. */
export function shortPhoneAt({ tokens }: Passage, index: number, subject: Subject): boolean {
  const [letter, number, next] = tokens.slice(index, index + 3)
  if (!letter?.capital || !/^[sa]$/.test(letter.text) || !number?.glued) return false
  if (!/^[1-9]\d?$/.test(number.text) || next?.glued) return false
  if (hasAny(subject.words, NOT_PHONES)) return false
  if (SIZES.has(next?.text ?? '')) return true
  if (!subject.phone) return false
  // `S7 E5`
  if (next && /^e$/.test(next.text)) return false
  return index === 0 || BEFORE.has(tokens[index - 1]?.text ?? '')
}
