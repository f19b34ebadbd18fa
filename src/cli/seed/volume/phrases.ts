// Sentences in several languages, rendered once by the real pipeline and then only put together.
import phrases from '../../../../db/seed/volume-phrases.json' with { type: 'json' }
import { renderMarkdown } from '../../../text/markdown.ts'
import type { Dice } from './dice.ts'

/** A written text: the source a person would have typed, and the HTML made from it. */
export type Written = { body: string; html: string }

/** What a text is about; both are named in it as people name them. */
export type Subject = { code: Named; device: Named }
export type Named = { id: string; name: string; link: string }

type Language = keyof typeof phrases
type Kind = 'questions' | 'answers' | 'thanks'
type Slots = Record<string, string[]>
type Book = { titles: string[]; details: string[]; slots: Slots } & Record<Kind, Written[]>

export type Phrasebook = {
  title: (dice: Dice, lang: Language, subject: Subject) => string
  /** One paragraph of `count` sentences. */
  paragraph: (dice: Dice, lang: Language, kind: Kind, count: number, subject: Subject) => Written
  /** The same text with one more sentence in it, about something of this name. */
  withDetail: (dice: Dice, lang: Language, text: Written, name: string) => Written
  /** A language as often as it is spoken in the community. */
  language: (dice: Dice) => Language
}

const shares: [Language, number][] = [
  ['en', 0.68],
  ['es', 0.8],
  ['pt', 0.88],
  ['de', 0.94],
  ['fr', 1],
]

/** The phrases of db/seed, each sentence rendered once. */
export const openPhrasebook = (serviceName: string): Phrasebook => {
  const books = Object.fromEntries(
    shares.map(([lang]) => [lang, bookOf(phrases[lang], serviceName)]),
  ) as Record<Language, Book>
  return {
    language: (dice) => {
      const at = dice.next()
      return shares.find(([, upTo]) => at < upTo)?.[0] ?? 'en'
    },
    title: (dice, lang, subject) =>
      filled(
        dice,
        dice.pick(books[lang].titles),
        books[lang].slots,
        subject.code.name,
        subject.device.name,
      ).slice(0, 150),
    paragraph: (dice, lang, kind, count, subject) => {
      const book = books[lang]
      let body = ''
      let html = ''
      for (let n = 0; n < count; n++) {
        const sentence = dice.pick(book[kind])
        // The same words must fill the slots of the source and of its HTML.
        const slots = slotsDrawn(dice, book.slots)
        body +=
          (n > 0 ? ' ' : '') + fill(sentence.body, slots, subject.code.name, subject.device.name)
        html +=
          (n > 0 ? ' ' : '') + fill(sentence.html, slots, subject.code.link, subject.device.link)
      }
      return { body, html: `<p>${html}</p>` }
    },
    withDetail: (dice, lang, { body, html }, name) => {
      const detail = ` ${dice.pick(books[lang].details).replace('{name}', name)}`
      return { body: body + detail, html: html.replace(/<\/p>$/, `${detail}</p>`) }
    },
  }
}

type Phrases = {
  titles: string[]
  questions: string[]
  answers: string[]
  thanks: string[]
  details: string[]
  slots: Slots
}

const bookOf = (source: Phrases, serviceName: string): Book => {
  const named = (text: string) => text.replaceAll('{service}', serviceName)
  const written = (texts: string[]) =>
    texts.map((text) => ({ body: named(text), html: inner(named(text)) }))
  return {
    titles: source.titles.map(named),
    details: source.details,
    slots: source.slots,
    questions: written(source.questions),
    answers: written(source.answers),
    thanks: written(source.thanks),
  }
}

const inner = (text: string): string =>
  renderMarkdown(text)
    .html.trim()
    .replace(/^<p>|<\/p>$/g, '')

const slotsDrawn = (dice: Dice, slots: Slots): Record<string, string> => {
  const drawn: Record<string, string> = {}
  for (const name in slots) drawn[name] = dice.pick(slots[name] ?? [''])
  return drawn
}

const filled = (dice: Dice, text: string, slots: Slots, code: string, device: string): string =>
  fill(text, slotsDrawn(dice, slots), code, device)

const fill = (
  text: string,
  slots: Record<string, string>,
  code: string,
  device: string,
): string => {
  if (!text.includes('{')) return text
  return text.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'code' ? code : name === 'device' ? device : (slots[name] ?? ''),
  )
}
