// Who else looks at a case: says every half minute that one is here, and shows whom the answer names.

const every = 30_000

export const showWhoLooks = () => {
  setInterval(tell, every)
  void tell()
}

const tell = async () => {
  const place = document.querySelector<HTMLElement>('[data-looking]')
  const address = place?.dataset.looking
  if (!place || !address || document.hidden) return
  const answer = await fetch(address, { method: 'POST' }).catch(() => null)
  if (!answer?.ok || answer.redirected) return
  const said = await answer.text()
  // The same words again would be read out again.
  if (place.textContent !== said) place.textContent = said
}
