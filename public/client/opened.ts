// Remembers which suggestions of the ask form were opened: the form says so when it is posted after all.
import { onEveryPage } from './requests.ts'

const key = 'foyer-opened'
const most = 20

export const rememberOpened = () => {
  for (const kind of ['click', 'auxclick']) {
    document.addEventListener(kind, ({ target }) => {
      const link = (target as Element).closest('a[data-shown]')
      if (link) remember(link.getAttribute('data-shown') ?? '')
    })
  }
  onEveryPage(fill)
}

const remember = (shown: string) => {
  const opened = [...new Set([...remembered(), shown])].slice(-most)
  try {
    sessionStorage.setItem(key, opened.join(' '))
  } catch {
    // A forbidden storage only means that it is not known.
  }
  fill()
}

// A browser may forbid it, by an error.
const remembered = (): string[] => {
  try {
    return (sessionStorage.getItem(key) ?? '').split(' ').filter(Boolean)
  } catch {
    return []
  }
}

const fill = () => {
  const field = document.querySelector<HTMLInputElement>('#ask input[name="opened"]')
  if (field) field.value = remembered().join(' ')
}
