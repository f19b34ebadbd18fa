// The words of a tree: for the search index, for summaries, and for finding codes and devices.
import type { Element, Root, Text } from 'hast'

/** A run of text in the tree, and where it stands in the flat text. */
export type Piece = {
  node: Text
  parent: Element | Root
  start: number
  /** False inside code, links and quotations, where nothing may be linked. */
  linkable: boolean
}

export type FlatText = {
  text: string
  /** The same, character for character, with blanks for what is quoted: other people said that. */
  own: string
  pieces: Piece[]
}

const BLOCKS = new Set(
  'p li ul ol pre blockquote h1 h2 h3 h4 h5 h6 table thead tbody tr hr br div'.split(' '),
)
const CONTAINERS = new Set('ul ol blockquote table thead tbody tr'.split(' '))
const CELLS = new Set(['td', 'th'])
const UNLINKABLE = new Set(['code', 'pre', 'a', 'blockquote'])

/** The text of the tree, blocks on lines of their own, with the place of every text node. */
export function flatten(tree: Root): FlatText {
  const flat: FlatText = { text: '', own: '', pieces: [] }
  append(tree, { linkable: true, quoted: false }, flat)
  flat.text = flat.text.trimEnd()
  flat.own = flat.own.slice(0, flat.text.length)
  return flat
}

/** What holds for everything inside an element. */
type Inside = { linkable: boolean; quoted: boolean }

function append(parent: Element | Root, inside: Inside, flat: FlatText): void {
  for (const node of parent.children) {
    if (node.type === 'text') appendText(node, parent, inside, flat)
    else if (node.type === 'element') appendElement(node, inside, flat)
  }
}

function appendElement(element: Element, { linkable, quoted }: Inside, flat: FlatText): void {
  const block = BLOCKS.has(element.tagName)
  if (block) separate(flat, '\n')
  else if (CELLS.has(element.tagName)) separate(flat, ' ')
  const inside = {
    linkable: linkable && !UNLINKABLE.has(element.tagName),
    quoted: quoted || element.tagName === 'blockquote',
  }
  append(element, inside, flat)
  if (block) separate(flat, '\n')
}

function appendText(
  node: Text,
  parent: Element | Root,
  { linkable, quoted }: Inside,
  flat: FlatText,
): void {
  const atLineStart = flat.text === '' || flat.text.endsWith('\n')
  const between = parent.type === 'root' || CONTAINERS.has(parent.tagName)
  // The line breaks between blocks in the HTML itself.
  if ((atLineStart || between) && node.value.trim() === '') return
  flat.pieces.push({ node, parent, start: flat.text.length, linkable })
  flat.text += node.value
  flat.own += quoted ? ' '.repeat(node.value.length) : node.value
}

function separate(flat: FlatText, separator: string): void {
  if (flat.text === '') return
  const last = flat.text.charAt(flat.text.length - 1)
  if (last === '\n' || last === separator) return
  flat.text += separator
  flat.own += separator
}
