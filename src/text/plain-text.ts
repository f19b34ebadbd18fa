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

export type FlatText = { text: string; pieces: Piece[] }

const BLOCKS = new Set(
  'p li ul ol pre blockquote h1 h2 h3 h4 h5 h6 table thead tbody tr hr br div'.split(' '),
)
const CONTAINERS = new Set('ul ol blockquote table thead tbody tr'.split(' '))
const CELLS = new Set(['td', 'th'])
const UNLINKABLE = new Set(['code', 'pre', 'a', 'blockquote'])

/** The text of the tree, blocks on lines of their own, with the place of every text node. */
export function flatten(tree: Root): FlatText {
  const flat: FlatText = { text: '', pieces: [] }
  append(tree, true, flat)
  flat.text = flat.text.trimEnd()
  return flat
}

function append(parent: Element | Root, linkable: boolean, flat: FlatText): void {
  for (const node of parent.children) {
    if (node.type === 'text') appendText(node, parent, linkable, flat)
    else if (node.type === 'element') appendElement(node, linkable, flat)
  }
}

function appendElement(element: Element, linkable: boolean, flat: FlatText): void {
  const block = BLOCKS.has(element.tagName)
  if (block) separate(flat, '\n')
  else if (CELLS.has(element.tagName)) separate(flat, ' ')
  append(element, linkable && !UNLINKABLE.has(element.tagName), flat)
  if (block) separate(flat, '\n')
}

function appendText(node: Text, parent: Element | Root, linkable: boolean, flat: FlatText): void {
  const atLineStart = flat.text === '' || flat.text.endsWith('\n')
  const between = parent.type === 'root' || CONTAINERS.has(parent.tagName)
  // The line breaks between blocks in the HTML itself.
  if ((atLineStart || between) && node.value.trim() === '') return
  flat.pieces.push({ node, parent, start: flat.text.length, linkable })
  flat.text += node.value
}

function separate(flat: FlatText, separator: string): void {
  if (flat.text === '') return
  const last = flat.text.charAt(flat.text.length - 1)
  if (last !== '\n' && last !== separator) flat.text += separator
}
