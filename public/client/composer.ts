// Writing Markdown with a hand from the toolbar and the keyboard; every change can be undone.
import { onEveryPage } from './requests.ts'

type Text = HTMLTextAreaElement

export const helpWriting = () => {
  onEveryPage(() => {
    for (const part of document.querySelectorAll<HTMLElement>('[data-composer] > [hidden]')) {
      part.hidden = false
    }
  })
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-format]')
    const text = button?.closest('[data-composer]')?.querySelector('textarea')
    if (button && text) format(text, button.dataset.format ?? '')
  })
  document.addEventListener('keydown', (event) => {
    const text = event.target as Text
    const name = shortcuts[event.key.toLowerCase()]
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!name || !isCommand || !text.matches('[data-composer] textarea')) return
    event.preventDefault()
    format(text, name)
  })
}

const shortcuts: Record<string, string> = { b: 'bold', i: 'italic', k: 'link' }

const format = (text: Text, name: string) => {
  text.focus()
  formats[name]?.(text)
}

const formats: Record<string, (text: Text) => void> = {
  bold: (text) => wrap(text, '**'),
  italic: (text) => wrap(text, '*'),
  code: (text) => (chosen(text).includes('\n') ? fence(text) : wrap(text, '`')),
  link: (text) => link(text),
  list: (text) => prefixLines(text, '- '),
  quote: (text) => prefixLines(text, '> '),
}

const chosen = (text: Text): string => text.value.slice(text.selectionStart, text.selectionEnd)

/** Puts the mark around the selection, or takes it off. */
const wrap = (text: Text, mark: string) => {
  const { selectionStart: start, selectionEnd: end, value } = text
  const length = mark.length
  const isMarked =
    value.slice(start - length, start) === mark && value.slice(end, end + length) === mark
  const words = value.slice(start, end)
  if (isMarked) {
    replace(text, start - length, end + length, words)
    text.setSelectionRange(start - length, end - length)
  } else {
    replace(text, start, end, mark + words + mark)
    text.setSelectionRange(start + length, end + length)
  }
}

const fence = (text: Text) => {
  const { selectionStart: start, selectionEnd: end } = text
  replace(text, start, end, `\`\`\`\n${chosen(text)}\n\`\`\``)
}

/** The selection becomes the words of a link, and its address is ready to be typed over. */
const link = (text: Text) => {
  const { selectionStart: start, selectionEnd: end } = text
  const words = chosen(text)
  const address = /^https?:\/\/\S+$/.test(words) ? words : 'https://'
  const label = address === words ? 'link' : words || 'link'
  replace(text, start, end, `[${label}](${address})`)
  const at = start + label.length + 3
  if (address === words) text.setSelectionRange(start + 1, start + 1 + label.length)
  else text.setSelectionRange(at, at + address.length)
}

/** Begins every line of the selection so; or no longer so, if all of them do. */
const prefixLines = (text: Text, prefix: string) => {
  const start = text.value.lastIndexOf('\n', text.selectionStart - 1) + 1
  const next = text.value.indexOf('\n', text.selectionEnd)
  const end = next < 0 ? text.value.length : next
  const lines = text.value.slice(start, end).split('\n')
  const all = lines.every((line) => line.startsWith(prefix))
  const changed = lines.map((line) => (all ? line.slice(prefix.length) : prefix + line)).join('\n')
  replace(text, start, end, changed)
  text.setSelectionRange(
    changed.includes('\n') ? start : start + changed.length,
    start + changed.length,
  )
}

// The one way of writing into a field that its undo knows; it also tells those who listen to input.
const replace = (text: Text, start: number, end: number, words: string) => {
  text.setSelectionRange(start, end)
  if (document.execCommand('insertText', false, words)) return
  text.setRangeText(words, start, end, 'end')
  text.dispatchEvent(new Event('input', { bubbles: true }))
}
