// What is private in a text, with exact offsets and a form that can be shown.
import type { Finding } from './incoming.ts'

/** Everything private in a text, in order and without overlaps. */
export const findingsOf = (text: string): Finding[] => emailsOf(text)

function emailsOf(text: string): Finding[] {
  const found: Finding[] = []
  for (const { index, 0: address } of text.matchAll(
    /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
  )) {
    found.push({ start: index, end: index + address.length, kind: 'email', masked: '[e-mail]' })
  }
  return found
}
