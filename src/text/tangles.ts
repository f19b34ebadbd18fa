// Source built to make a Markdown parser recurse or backtrack without end, shown as plain paragraphs.
import type { Element, Root } from 'hast'

// Far above what a person writes, far below what takes tens of milliseconds or a deep stack.
const LONGEST_SOURCE = 200_000
const LONGEST_RUN = 2_000
const WIDEST_GAP = 1_000
const MOST_EMPHASIS = 2_000
const DEEPEST_NESTING = 30
const WIDEST_INDENT = 120

/** Whether Markdown should not be tried on the source; one pass over it. */
export function isTangled(source: string): boolean {
  if (source.length > LONGEST_SOURCE) return true
  let run = 0
  let gap = 0
  let emphasis = 0
  let markers = 0
  let indent = 0
  let atLineStart = true
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i)
    if (char === '\n') {
      atLineStart = true
      run = gap = markers = indent = 0
      continue
    }
    const before = source.charAt(i - 1)
    const blank = char === ' ' || char === '\t'
    run = blank ? 0 : run + 1
    gap = blank ? gap + 1 : 0
    // A row of the same mark is one run of emphasis, or a rule.
    if ('*_~'.includes(char) && char !== before) emphasis++
    if (atLineStart) {
      // Digits belong to the markers of numbered lists.
      atLineStart = blank || '>-+*.)0123456789'.includes(char)
      if (blank) indent++
      // A rule such as `-----` is one marker however long; `>>>>>` is five.
      else if ('>-+*.)'.includes(char) && (char === '>' || char !== before)) markers++
    }
    if (run > LONGEST_RUN || gap > WIDEST_GAP || emphasis > MOST_EMPHASIS) return true
    if (markers > DEEPEST_NESTING || indent > WIDEST_INDENT) return true
  }
  return false
}

/** The source as paragraphs of text: blank lines part them, line breaks are kept. */
export function untangled(source: string): Root {
  const paragraphs = source
    .split(/\n[ \t]*\n/)
    .map((lines) => lines.trim())
    .filter((lines) => lines !== '')
  return { type: 'root', children: paragraphs.map(paragraph) }
}

function paragraph(lines: string): Element {
  const children = lines
    .split('\n')
    .flatMap((line, index): Element['children'] => [
      ...(index > 0 ? [element('br')] : []),
      { type: 'text', value: line },
    ])
  return { ...element('p'), children }
}

function element(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] }
}
