// Single keys for moderators: moving through the queue, and pressing what stands on the page.
// Each can be done by the page itself; a switch beside the list turns them off (WCAG 2.1.4).
import { onEveryPage } from './requests.ts'

const storage = 'foyer-keys'

export const moderateByKeys = () => {
  document.addEventListener('keydown', (event) => {
    const act = acts[event.key]
    if (!act || isElsewhere(event) || !list() || !isOn()) return
    event.preventDefault()
    act()
  })
  onEveryPage(showSwitch)
}

const acts: Record<string, (() => void) | undefined> = {
  j: () => move(1),
  k: () => move(-1),
  o: () => titleOf(current())?.click(),
  c: () => (current() ?? page())?.querySelector<HTMLElement>('[data-key=c]')?.click(),
  u: () => choose('uphold'),
  h: () => choose('hide'),
  d: () => choose('dismiss'),
  '?': () => list()?.togglePopover(),
}

/** While somebody writes, chooses or holds another key, a letter is a letter. */
const isElsewhere = ({ target, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  repeat ||
  (target instanceof Element &&
    target.closest(
      'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]',
    ) !== null)

const list = () => document.getElementById('keys')
const page = () => document.getElementById('main')
const rows = () => [...document.querySelectorAll<HTMLElement>('.case-row')]
const titleOf = (row: Element | undefined) => row?.querySelector<HTMLElement>('.case-row-title a')

/** The row one is in. */
const current = () => rows().find((row) => row.contains(document.activeElement))

const move = (by: 1 | -1) => {
  // From the page of a case the way is back to the queue.
  if (rows().length === 0) return document.querySelector<HTMLElement>('.page-head nav a')?.click()
  const open = rows().filter(titleOf)
  const row = current()
  // From a row that cannot be opened, or from none, to the nearest that can.
  const from = row ? open.indexOf(row) : by === 1 ? -1 : open.length
  titleOf(open[Math.min(Math.max(from + by, 0), open.length - 1)])?.focus()
}

// In the queue the case opens with the choice made; on its page the reason comes next.
const choose = (what: 'uphold' | 'hide' | 'dismiss') => {
  const link = titleOf(current())
  if (link) {
    const there = new URL((link as HTMLAnchorElement).href)
    there.searchParams.set('choose', what)
    location.assign(there)
    return
  }
  const form = document.querySelector<HTMLFormElement>('form.decision:not(#bulk)')
  if (!form) return
  const isHide = what === 'hide'
  const radio = (name: string, value: string) =>
    form.querySelector<HTMLInputElement>(`[name=${name}][value=${value}]`)
  const verdict = radio('verdict', isHide ? 'uphold' : what)
  if (!verdict) return
  verdict.click()
  radio('consequence', isHide ? 'hide' : 'none')?.click()
  form.querySelector<HTMLElement>('[name=reason]')?.focus()
}

const isOn = () => localStorage.getItem(storage) !== 'off'

const showSwitch = () => {
  const label = document.querySelector<HTMLElement>('[data-keys-switch]')
  const box = label?.querySelector('input')
  if (!label || !box) return
  label.hidden = false
  box.checked = isOn()
  box.onchange = () => localStorage.setItem(storage, box.checked ? 'on' : 'off')
}
