// How a text will look: asked from the server while it is typed, so that it is just what will stand there.
import { notMeantOf } from './not-meant.ts'
import { policy } from './policy.ts'

// A pause in typing.
const pause = 700

let waiting = 0
let asking: AbortController | null = null

export const previewTexts = () => {
  // `toggle` does not bubble.
  document.addEventListener('toggle', (event) => show(event.target as Element), true)
  document.addEventListener('input', (event) => {
    const preview = (event.target as Element).parentElement?.querySelector(
      '.composer-preview[open]',
    )
    clearTimeout(waiting)
    if (preview) waiting = window.setTimeout(() => show(preview), pause)
  })
  document.addEventListener('reset', (event) => {
    const form = event.target as Element
    form.querySelector('.composer-preview')?.removeAttribute('open')
  })
}

const show = async (preview: Element) => {
  const text = preview.parentElement?.querySelector('textarea')
  const place = preview.querySelector('.prose')
  if (!text || !place || !preview.matches('.composer-preview[open]')) return
  asking?.abort()
  asking = new AbortController()
  const { signal } = asking
  try {
    const markup = text.value.trim() === '' ? nothing : await rendered(preview, text.value, signal)
    place.outerHTML = policy.createHTML(markup) as string
  } catch {
    if (!signal.aborted) place.textContent = 'The preview cannot be reached just now.'
  }
}

const nothing = '<div class="prose"><p class="muted">Nothing is written yet.</p></div>'

const rendered = async (preview: Element, body: string, signal: AbortSignal): Promise<string> => {
  const address = preview.closest<HTMLElement>('[data-composer]')?.dataset.composer ?? ''
  const response = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams([['body', body], ...notMeantIn(preview)]),
    signal,
  })
  if (!response.ok || response.redirected) throw new Error(String(response.status))
  return response.text()
}

// What the form says is not meant is not linked in the post either.
const notMeantIn = (preview: Element): [string, string][] => {
  const form = preview.closest('form')
  return form ? notMeantOf(form).map((value) => ['notMeant', value]) : []
}
