// A form is sent once: what is pressed again while it is on its way is not sent again.
import { whenHtmx } from './requests.ts'

export const sendOnce = () => {
  const onTheirWay = new Map<object, Element>()

  whenHtmx('config:request', (sent, event) => {
    const form = sent.sourceElement
    if (!form.matches('form')) return
    if ([...onTheirWay.values()].includes(form)) event.preventDefault()
    else onTheirWay.set(sent, form)
  })
  whenHtmx('finally:request', (sent) => onTheirWay.delete(sent))

  const posted = new WeakSet<Element>()
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || form.method !== 'post') return
    if (posted.has(form)) event.preventDefault()
    posted.add(form)
    // Something stopped the browser on its way to the next page: it may be tried again.
    setTimeout(() => posted.delete(form), patience)
  })
  // Coming back to a page that was kept whole.
  window.addEventListener('pageshow', () => {
    for (const form of document.forms) posted.delete(form)
  })
}

const patience = 10_000
