// What is typed stays on this device until it was posted: a crash or an ended session loses nothing.
import { notMeantOf, takeOut } from './not-meant.ts'
import { onEveryPage, whenHtmx } from './requests.ts'
import { offerDiscard } from './restored.ts'
import { asksWho, whenTaken } from './taken.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Kept = { at: number; values: Record<string, string>; notMeant?: string[] }

const prefix = 'foyer-draft '
const fortnight = 14 * 86_400_000
// A pause in typing.
const pause = 300

/** What was taken out in a form when its page came. */
const cameWith = new WeakMap<HTMLFormElement, string>()

export const keepDrafts = () => {
  if (!mayKeep()) return
  forgetOld()
  settlePosted()
  onEveryPage(() => {
    for (const form of writingForms()) {
      cameWith.set(form, notMeantOf(form).join())
      restore(form)
    }
  })
  let waiting = 0
  let unsaved: HTMLFormElement | null = null
  const save = () => {
    clearTimeout(waiting)
    if (unsaved) keep(unsaved)
    unsaved = null
  }
  document.addEventListener('input', (event) => {
    const form = (event.target as Control).form
    if (isFilling || !form?.querySelector('[data-composer]')) return
    if (unsaved && unsaved !== form) save()
    unsaved = form
    clearTimeout(waiting)
    waiting = window.setTimeout(save, pause)
  })
  document.addEventListener('visibilitychange', save)
  window.addEventListener('pagehide', save)
  clearWhenPosted(save)
}

// A browser may forbid it, by an error.
const mayKeep = (): boolean => {
  try {
    return Boolean(localStorage && sessionStorage)
  } catch {
    return false
  }
}

const clearWhenPosted = (save: () => void) => {
  whenHtmx('before:request', save)
  whenTaken((form) => forgetPosted(placeOf(form)))
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (form.closest('.account-menu')) return forget(() => true)
    if (event.defaultPrevented || form.method !== 'post') return
    save()
    sessionStorage.setItem(prefix, placeOf(form))
  })
}

// Without htmx the page that follows tells whether the form was taken.
const settlePosted = () => {
  const sentTo = sessionStorage.getItem(prefix)
  sessionStorage.removeItem(prefix)
  const [entry] = performance.getEntriesByType('navigation')
  const status = (entry as PerformanceNavigationTiming | undefined)?.responseStatus ?? 200
  if (sentTo && status < 400 && !asksWho(document.body.innerHTML)) forgetPosted(sentTo)
}

const writingForms = (): HTMLFormElement[] =>
  [...document.forms].filter((form) => form.querySelector('[data-composer]'))

// Someone else at the same device does not see it.
const keyOf = (form: HTMLFormElement): string => {
  const person = document.querySelector('.account-menu .menu-title')?.textContent ?? ''
  return `${prefix}${person} ${placeOf(form)}`
}

const placeOf = (form: HTMLFormElement): string => new URL(form.action).pathname

// The page that takes a text after its session had ended does not know whose it is.
const forgetPosted = (place: string) => forget((key) => key.endsWith(` ${place}`))

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (element): element is Control =>
      element.matches('input[type=text], textarea, select') && (element as Control).name !== '',
  )

const keep = (form: HTMLFormElement) => {
  const values = Object.fromEntries(
    controlsOf(form)
      .filter((control) => control.value !== firstValue(control))
      .map(({ name, value }) => [name, value]),
  )
  const notMeant = notMeantOf(form)
  const kept: Kept = { at: Date.now(), values, notMeant }
  const isAsItCame = notMeant.join() === (cameWith.get(form) ?? '')
  try {
    if (Object.keys(values).length === 0 && isAsItCame) localStorage.removeItem(keyOf(form))
    else localStorage.setItem(keyOf(form), JSON.stringify(kept))
  } catch {
    // A full or forbidden storage only means that nothing is kept.
  }
}

const restore = (form: HTMLFormElement) => {
  const kept = read(keyOf(form))
  if (!kept) return
  const changed = controlsOf(form).filter(({ name, value }) => {
    const was = kept.values[name]
    return was !== undefined && was !== value
  })
  const before = notMeantOf(form)
  const after = kept.notMeant ?? before
  if (changed.length === 0 && after.join() === before.join()) return
  for (const control of changed) control.value = kept.values[control.name] ?? ''
  fill(form, after)
  offerDiscard(form, () => {
    localStorage.removeItem(keyOf(form))
    form.reset()
    fill(form, before)
  })
}

// What is kept already is not kept anew: it may be forgotten meanwhile.
let isFilling = false

// What follows the text follows this one, too: htmx listens once the page is ready.
const fill = (form: HTMLFormElement, notMeant: string[]) => {
  takeOut(form, notMeant)
  setTimeout(() => {
    isFilling = true
    form
      .querySelector('[data-composer] textarea')
      ?.dispatchEvent(new Event('input', { bubbles: true }))
    isFilling = false
  })
}

const firstValue = (control: Control): string =>
  control instanceof HTMLSelectElement
    ? (([...control.options].find(({ defaultSelected }) => defaultSelected) ?? control.options[0])
        ?.value ?? '')
    : control.defaultValue

const read = (key: string): Kept | null => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

const forgetOld = () => forget((key) => (read(key)?.at ?? 0) < Date.now() - fortnight)

const forget = (isGone: (key: string) => boolean) => {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix) && isGone(key)) localStorage.removeItem(key)
  }
}
