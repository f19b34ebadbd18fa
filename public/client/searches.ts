// Tells the forum how a search ended, once, when its results are left: found nothing, opened or not.
import { bringsPage, whenHtmx } from './requests.ts'

export const tellSearches = () => {
  document.addEventListener('click', notice)
  document.addEventListener('auxclick', notice)
  window.addEventListener('pagehide', tell)
  whenHtmx('before:swap', (sent) => {
    if (bringsPage(sent)) tell()
  })
}

// Whoever narrows a search is still at it.
const notice = ({ target }: Event) => {
  const link = target instanceof Element ? target.closest('main a[href]') : null
  const results = shownResults()
  if (!link || !results) return
  if (link.hasAttribute('data-narrows')) delete results.dataset.searched
  else if (results.contains(link)) results.dataset.opened = 'yes'
}

const tell = () => {
  const results = shownResults()
  const { searched, found = '0', opened = 'no', tell: address } = results?.dataset ?? {}
  if (!results || !searched || !address) return
  // What is kept and shown again was told.
  delete results.dataset.searched
  const told = new URLSearchParams({ words: searched, found, opened })
  if (navigator.sendBeacon?.(address, told)) return
  void fetch(address, { method: 'POST', body: told, keepalive: true }).catch(() => {})
}

const shownResults = () => document.querySelector<HTMLElement>('[data-searched]')
