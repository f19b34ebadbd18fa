// The note that a form was filled again with what had been typed before, and the way to be rid of it.

/** Puts the note on top of the form; `discard` runs when the person wants none of it. */
export const offerDiscard = (form: HTMLFormElement, discard: () => void) => {
  form.querySelector('.draft-note')?.remove()
  const note = document.createElement('p')
  note.className = 'flash is-info draft-note'
  note.role = 'status'
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button is-quiet is-small'
  button.textContent = 'Discard'
  button.addEventListener('click', () => {
    note.remove()
    discard()
  })
  note.append('Restored what you had typed. ', button)
  form.prepend(note)
}
