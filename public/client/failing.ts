// When a request fails: the page stays with everything typed, and a note says what happened.
import { bringsPage, hasFailed, type Sent, whenHtmx } from './requests.ts'

const unreachable = 'The forum cannot be reached. Nothing you typed is lost: try again in a moment.'
const broken = 'Something broke on our side. Nothing you typed is lost: try again in a moment.'
const tooLong = 'That is too long to be sent. Nothing you typed is lost.'
const refused = 'That did not work. Load the page again, or sign in, and try once more.'

export const failVisibly = () => {
  whenHtmx('before:request', clearNote)
  whenHtmx('after:request', (sent, event) => {
    const said = noteFor(sent)
    if (said === null) return
    event.preventDefault()
    tell(sent, said)
  })
  whenHtmx('error', (sent) => tell(sent, unreachable))
}

/** What to say instead of swapping, or null for an answer that is swapped. */
const noteFor = (sent: Sent): string | null => {
  const status = sent.response?.status ?? 0
  const isPage = /<main\b/.test(sent.text ?? '')
  if (!bringsPage(sent)) return hasFailed(sent) || isPage ? refused : null
  if (status === 413) return tooLong
  // Our own page for 503 gives back what was typed; any other may come from in between.
  return (status >= 500 && status !== 503) || !isPage ? broken : null
}

const tell = (sent: Sent, said: string) => {
  clearNote()
  // Whatever is asked while someone types is asked again with the next letter.
  if (sent.sourceEvent.type === 'input') return
  const note = document.createElement('div')
  note.className = 'flash is-bad is-floating'
  note.role = 'alert'
  note.textContent = said
  document.body.append(note)
}

const clearNote = () => document.querySelector('.flash.is-floating')?.remove()
