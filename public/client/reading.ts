// Tells the forum, once a thread is left, how many of its posts were seen and for how long: trust grows with it.
import { bringsPage, whenHtmx } from './requests.ts'

// Who has not moved for so many seconds is away.
const patience = 60

let idle = 0
let seconds = 0
let seen = new Set<string>()

export const tellReading = () => {
  for (const kind of ['scroll', 'keydown', 'pointermove']) {
    document.addEventListener(kind, () => (idle = 0), { passive: true, capture: true })
  }
  window.setInterval(look, 1000)
  window.addEventListener('pagehide', tell)
  whenHtmx('before:swap', (sent) => {
    if (bringsPage(sent)) tell()
  })
}

const look = () => {
  const here = readHere()
  idle += 1
  if (!here || document.visibilityState !== 'visible' || idle > patience) return
  seconds += 1
  for (const post of document.querySelectorAll('.post[id]')) {
    const { top, bottom } = post.getBoundingClientRect()
    if (top < window.innerHeight && bottom > 0) seen.add(post.id)
  }
}

const tell = () => {
  const address = readHere()?.dataset.read
  if (!address || seconds === 0) return
  const told = new URLSearchParams({ posts: String(seen.size), seconds: String(seconds) })
  seconds = 0
  seen = new Set()
  if (navigator.sendBeacon?.(address, told)) return
  void fetch(address, { method: 'POST', body: told, keepalive: true }).catch(() => {})
}

const readHere = () => document.querySelector<HTMLElement>('[data-read]')
