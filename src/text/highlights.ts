// Found words inside a text: marked by two characters in the database, told apart here, escaped by the view.

/** What a full-text read puts around the words it found; private characters no one types. */
export const hitStart = '\ue000'
export const hitEnd = '\ue001'

/**
 * The plain text of a passage without what is left of Markdown at its ends: a passage is cut anywhere,
 * and half an emphasis or half a link is none to the reader of Markdown.
 */
export const withoutHalves = (text: string): string =>
  text
    .replace(/\*{2,}|_{2,}|~{2,}|`+|!\[/g, '')
    .replace(/\]\([^)\s]{0,500}\)?/g, '')
    .replace(/(^|\s)#{1,6}(?=\s)/g, '$1')
    .replace(/(^|\s)[*_](?=[^\s*_])/g, '$1')
    .replace(/([^\s*_])[*_](?=[\s.,;:!?…]|$)/g, '$1')

export type Stretch = { text: string; isHit: boolean }

/** The stretches of a marked text in order; marks that have no partner are left out. */
export function stretchesOf(marked: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const [index, part] of marked.split(hitStart).entries()) {
    const end = index === 0 ? -1 : part.indexOf(hitEnd)
    if (end > 0) stretches.push({ text: part.slice(0, end), isHit: true })
    stretches.push({ text: part.slice(end + 1).replaceAll(hitEnd, ''), isHit: false })
  }
  return stretches.filter(({ text }) => text !== '')
}
