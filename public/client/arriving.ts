// Where a new page begins for the person: its address, what has the focus, what a screen reader says.
import { bringsPage, hasFailed, type Sent, whenHtmx } from './requests.ts'

/** What stood before a swap, for what comes after it. */
type Before = { path: string; posts: Set<string> }

let before: Before = { path: '', posts: new Set() }

/** Part of the extension: what a person unfolded stays unfolded while they stay on its page. */
export const keepUnfolded = (element: Element, change: { attrName: string; newValue: unknown }) => {
  const folds = change.attrName === 'open' && change.newValue === null
  return !(folds && before.path === location.pathname && element.matches('.unfold'))
}

export const arriveWell = () => {
  const announcer = announcerIn(document.body)

  whenHtmx('before:swap', (sent) => {
    if (bringsPage(sent)) before = { path: location.pathname, posts: postsShown() }
  })
  // A vote leads to the page it was given on: that is no step of its own to go back to.
  document.addEventListener('htmx:before:history:update', (event) => {
    const { history } = (event as CustomEvent<{ history: { type: string; path: string } }>).detail
    if (history.path === location.pathname + location.search) history.type = 'replace'
  })
  whenHtmx('after:swap', (sent) => {
    if (!bringsPage(sent)) return
    const place = placeOf(sent)
    if (place) goThere(place, sent)
    announcer.textContent = wordsFor(sent, place)
  })
  firstError()?.focus()
}

const placeOf = (sent: Sent): HTMLElement | null => {
  if (hasFailed(sent)) return firstError() ?? heading()
  const isNewPage = before.path !== location.pathname
  if (!isNewPage) {
    const added = [...postsShown()].filter((id) => !before.posts.has(id)).at(-1)
    if (added) return document.getElementById(added)
    if (document.activeElement !== document.body) return null
  }
  return postActedOn(sent) ?? heading()
}

// An act on a post, such as `/p/4x/edit`, leads back to it.
const postActedOn = (sent: Sent): HTMLElement | null => {
  const [, id] = /\/p\/(\w+)\//.exec(sent.request.action) ?? []
  return id ? document.getElementById(`post-${id}`) : null
}

const firstError = (): HTMLElement | null =>
  document.getElementById('error-summary') ?? document.querySelector('#main [aria-invalid]')

const heading = (): HTMLElement | null => document.querySelector('#main h1')

const postsShown = (): Set<string> =>
  new Set([...document.querySelectorAll('.post[id]')].map(({ id }) => id))

const goThere = (place: HTMLElement, sent: Sent) => {
  // htmx would scroll to where the form said a success leads.
  sent.request.anchor = undefined
  if (place.tabIndex < 0) place.tabIndex = -1
  place.focus({ preventScroll: true })
  if (place.matches('h1')) window.scrollTo(0, 0)
  else place.scrollIntoView({ block: 'start' })
}

const wordsFor = (sent: Sent, place: HTMLElement | null): string => {
  // What is wrong has the focus, and is read for it.
  if (place && place === firstError()) return ''
  const flash = document.querySelector('#main > .flash')?.textContent
  if (flash) return flash
  if (hasFailed(sent) || before.path !== location.pathname) return sent.title ?? ''
  return place?.matches('.post') ? 'Your post is here.' : ''
}

// What is swapped in is not announced; what changes in a region that stood before is.
const announcerIn = (body: HTMLElement): HTMLElement => {
  const region = document.createElement('p')
  region.className = 'visually-hidden'
  region.role = 'status'
  body.append(region)
  return region
}
