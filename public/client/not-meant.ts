// Codes and devices that the writer took out of a form: read from it, put into it, kept in focus.
import { whenHtmx } from './requests.ts'

const name = 'notMeant'

/** What is taken out in a form: `code:nw-2-5`, `device:samsung-tv`. */
export const notMeantOf = (form: HTMLFormElement): string[] =>
  new FormData(form).getAll(name).filter((value): value is string => Boolean(value))

/** Takes out in the form just these; how that looks, the server says after the next input. */
export const takeOut = (form: HTMLFormElement, values: string[]) => {
  const place = form.querySelector('.recognised')
  if (!place) return
  const inputs = [...place.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)]
  for (const input of inputs) {
    if (input.type === 'checkbox') input.checked = false
    else if (input.value !== '') input.remove()
  }
  for (const value of values) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    place.append(input)
  }
}

/** A box that moves to another list while it has the focus keeps it. */
export const keepTickFocused = () => {
  let focused = ''
  whenHtmx('before:swap', () => {
    const { activeElement } = document
    focused = activeElement?.closest('.recognised') ? activeElement.id : ''
  })
  whenHtmx('after:swap', () => {
    if (focused && document.activeElement === document.body) {
      document.getElementById(focused)?.focus({ preventScroll: true })
    }
  })
}
