// Links on the codes and devices that a post mentions, added to the text of its tree.
import type { Element, ElementContent } from 'hast'
import type { FlatText, Piece } from './plain-text.ts'

/** Something to link: a place in the flat text, where it leads, and what a pointer resting on it reads. */
export type MentionLink = { start: number; end: number; href: string; label: string }

// A post that repeats its code in every line should not turn into a wall of links.
const LINKS_PER_TARGET = 2

/** Wraps the first two mentions of every target, where links are allowed, in a link. */
export function linkMentions(flat: FlatText, mentions: readonly MentionLink[]): void {
  const used = new Map<string, number>()
  const chosen = new Map<Piece, MentionLink[]>()
  let index = 0
  let free = 0
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    while (index < flat.pieces.length && endOf(flat.pieces[index]) < mention.end) index++
    const piece = flat.pieces[index]
    const count = used.get(mention.href) ?? 0
    if (!piece?.linkable || mention.start < Math.max(piece.start, free)) continue
    if (count >= LINKS_PER_TARGET || mention.end <= mention.start) continue
    used.set(mention.href, count + 1)
    free = mention.end
    const links = chosen.get(piece)
    if (links) links.push(mention)
    else chosen.set(piece, [mention])
  }
  for (const [piece, links] of chosen) replace(piece, links)
}

function endOf(piece: Piece | undefined): number {
  return piece ? piece.start + piece.node.value.length : 0
}

function replace(piece: Piece, links: readonly MentionLink[]): void {
  const parts: ElementContent[] = []
  let done = 0
  const addText = (end: number) => {
    if (end > done) parts.push({ type: 'text', value: piece.node.value.slice(done, end) })
  }
  for (const link of links) {
    const start = link.start - piece.start
    const end = link.end - piece.start
    addText(start)
    parts.push(anchor(link, piece.node.value.slice(start, end)))
    done = end
  }
  addText(piece.node.value.length)
  const siblings: (typeof piece.parent.children)[number][] = piece.parent.children
  siblings.splice(siblings.indexOf(piece.node), 1, ...parts)
}

function anchor({ href, label }: MentionLink, text: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href, title: label },
    children: [{ type: 'text', value: text }],
  }
}
