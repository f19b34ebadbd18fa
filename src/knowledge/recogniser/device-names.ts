// Devices named by an alias at a place in a passage.
import { type Alias, type AliasNode, ANY_LETTER, ANY_NUMBER } from './device-index.ts'
import type { Effort } from './effort.ts'
import { gapBefore, type Passage } from './passages.ts'

export type DeviceName = { alias: Alias; first: number; last: number }

const MOST_WORDS = 10

/** The longest alias that begins at token `index`, or null; names of no devices count as well. */
export function deviceNameAt(
  passage: Passage,
  index: number,
  root: AliasNode,
  effort: Effort,
): DeviceName | null {
  if (!root.next.has(passage.tokens[index]?.text ?? '')) return null
  let best: DeviceName | null = null
  let nodes = [root]
  for (let at = index; at < index + MOST_WORDS && nodes.length > 0; at++) {
    const token = passage.tokens[at]
    if (!token || (at > index && !isInnerGap(passage, at))) break
    nodes = nodes.flatMap((node) => stepsFrom(node, token.text, token.isNumber))
    effort.steps += nodes.length + 1
    const alias = nodes.flatMap((node) => node.aliases).find((one) => ends(passage, index, at, one))
    if (alias) best = { alias, first: index, last: at }
  }
  return best
}

function stepsFrom(node: AliasNode, word: string, isNumber: boolean): AliasNode[] {
  const wild = isNumber ? word.length < 3 && ANY_NUMBER : word.length === 1 && ANY_LETTER
  const steps = [node.next.get(word), wild ? node.next.get(wild) : undefined]
  return steps.filter((step) => step !== undefined)
}

function isInnerGap(passage: Passage, at: number): boolean {
  return /^(?: {0,2}|-|_| & |['’])$/.test(gapBefore(passage, at))
}

function ends(passage: Passage, first: number, last: number, alias: Alias): boolean {
  const { tokens, text } = passage
  if (tokens[last + 1]?.glued && !isTail(passage, last, alias)) return false
  if (alias.plus && text.charAt(tokens[last]?.end ?? 0) !== '+') return false
  if (isAgent(passage, last)) return false
  // `t95` is a box, `t 95` is not.
  return alias.glued.every((glued, word) => {
    return !glued || /^-?$/.test(gapBefore(passage, first + word))
  })
}

// `moto g84` goes on where `moto g` ends, and `Chrome120` where `chrome` does.
function isTail(passage: Passage, last: number, alias: Alias): boolean {
  const next = passage.tokens[last + 1]
  if (!next?.isNumber || passage.tokens[last + 2]?.glued) return false
  const letter = passage.tokens[last]?.text.length === 1 && alias.glued.length > 1
  if (letter && alias.device?.type !== 'phone') return false
  return letter ? next.text.length < 3 : alias.device?.type === 'browser'
}

// Browsers pretend to be each other in what they send: `Mozilla/5.0 ... Safari/537.36`.
function isAgent({ tokens, text }: Passage, last: number): boolean {
  const token = tokens[last]
  if (!token || !/^(?:mozilla|safari)$/.test(token.text)) return false
  return /^\/\d/.test(text.slice(token.end, token.end + 2))
}
