// The fields of a form as the one text triage reads, and what it found back in its fields.
import { type Finding, maskedText, type Triage } from './triage/triage.ts'

/** Personal data left in a field: what kind, what it says, and what would stand in its place. */
export type Left = { field: string; kind: string; piece: string; masked: string }

type Texts = Record<string, string>
type Place = { field: string; start: number; end: number }

/** The text, and where each field stands in it: the title last, as headings say the least. */
export const textOf = (texts: Texts): { text: string; places: Place[] } => {
  const places: Place[] = []
  let text = ''
  for (const field of orderOf(texts)) {
    const said = texts[field] ?? ''
    if (said === '') continue
    if (text !== '') text += '\n\n'
    places.push({ field, start: text.length, end: text.length + said.length })
    text += said
  }
  return { text, places }
}

/** What was found, each in its field. */
export const findingsIn = (texts: Texts, { findings }: Triage): Left[] => {
  const { text, places } = textOf(texts)
  return findings.flatMap((found) => {
    const place = placeOf(places, found)
    if (!place) return []
    const { kind, masked, start, end } = found
    return [{ field: place.field, kind, masked, piece: text.slice(start, end) }]
  })
}

/** Every field with what was found in it masked. */
export const maskedTexts = (texts: Texts, { findings }: Triage): Texts => {
  const { places } = textOf(texts)
  const masked = places.map((place) => {
    const own = findings
      .filter((found) => placeOf([place], found) !== undefined)
      .map((found) => ({
        ...found,
        start: found.start - place.start,
        end: found.end - place.start,
      }))
    return [place.field, maskedText(texts[place.field] ?? '', own)]
  })
  return { ...texts, ...Object.fromEntries(masked) }
}

/** The field that an error of the whole text stands beside. */
export const firstField = (texts: Texts): string =>
  orderOf(texts).find((field) => field in texts) ?? 'body'

/** Why a text is not taken, for the person who wrote it. */
export const refusedWords = ({ label, reasons }: Triage): string => {
  const [first] = [...reasons].sort((a, b) => b.points - a.points)
  return `This was not posted: ${whyByRule[first?.rule ?? ''] ?? whyByLabel[label]}`
}

const whyByRule: Record<string, string> = {
  listed: 'it holds a word, an address or a number that is not taken here. Leave it out.',
  repetition: 'you have sent nearly the same several times today. Once is enough.',
}

const whyByLabel: Record<Triage['label'], string> = {
  ok: 'it cannot be taken like this. Write it in other words.',
  spam: 'it reads like advertising. Say what your problem is, in your own words.',
  scam: 'it reads like false support. Nobody here asks for calls, payments, codes or passwords.',
  pii: 'it gives away somebody’s personal data. Leave that out.',
  abuse: 'it attacks people. Say what you mean without that.',
}

const placeOf = (places: Place[], { start, end }: Finding): Place | undefined =>
  places.find((place) => place.start <= start && end <= place.end)

const orderOf = (texts: Texts): string[] => {
  const middle = Object.keys(texts).filter((field) => field !== 'body' && field !== 'title')
  return ['body', ...middle, 'title']
}
