// When a posted form was taken: the page that follows neither refuses it nor asks who one is.
import { bringsPage, hasFailed, whenHtmx } from './requests.ts'

/** Runs for each form that was taken, while the page it stood on still stands. */
export const whenTaken = (run: (form: HTMLFormElement) => void) =>
  whenHtmx('before:swap', (sent) => {
    const form = sent.sourceElement
    const isTaken = bringsPage(sent) && !hasFailed(sent) && !asksWho(sent.text ?? '')
    if (isTaken && form.matches('form')) run(form as HTMLFormElement)
  })

/** What stands in a form on the new page counts, not what was typed on the old one. */
export const emptyTaken = () => {
  let taken: HTMLFormElement | null = null
  whenTaken((form) => {
    taken = form
  })
  whenHtmx('after:swap', () => {
    if (taken?.isConnected) taken.reset()
    taken = null
  })
}

/** Whether a page asks for a password: the way to a post may lead through signing in. */
export const asksWho = (markup: string): boolean => markup.includes('type="password"')
