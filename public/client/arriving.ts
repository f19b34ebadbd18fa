// Where a new page begins for the person: its address, what has the focus, what a screen reader says.
import { bringsPage, hasFailed, type Sent, whenHtmx } from './requests.ts'

/** What stood before a swap, for what comes after it. */
type Before = { path: string; posts: Set<string>; news: string }

let before: Before = { path: '', posts: new Set(), news: '' }

/** Part of the extension: what a person unfolded stays unfolded while they stay on its page. */
export const keepUnfolded = (element: Element, change: { attrName: string; newValue: unknown }) => {
  const folds = change.attrName === 'open' && change.newValue === null
  return !(folds && before.path === location.pathname && element.matches('.unfold'))
}

export const arriveWell = () => {
  const announcer = announcerIn(document.body)

  whenHtmx('before:swap', (sent) => {
    if (!bringsPage(sent)) return
    before = { path: location.pathname, posts: postsShown(), news: news()?.textContent ?? '' }
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
    // What else has the focus is read for it.
    announcer.textContent = place?.matches('.post') ? 'Your post is here.' : ''
  })
  firstError()?.focus()
}

const placeOf = (sent: Sent): HTMLElement | null => {
  if (hasFailed(sent)) return firstError() ?? heading()
  const said = news()
  if (said && said.textContent !== before.news) return said
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

// What the page says of what was just done.
const news = (): HTMLElement | null => document.querySelector('#main > .flash')

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
  else place.scrollIntoView({ block: place.matches('.post') ? 'start' : 'nearest' })
}

// What is swapped in is not announced; what changes in a region that stood before is.
const announcerIn = (body: HTMLElement): HTMLElement => {
  const region = document.createElement('p')
  region.className = 'visually-hidden'
  region.role = 'status'
  body.append(region)
  return region
}
