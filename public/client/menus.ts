// Menus of posts close as one expects: by a click beside them, by Escape, and after a choice.

export const closeMenus = () => {
  document.addEventListener('click', (event) => {
    for (const menu of openMenus()) {
      const summary = menu.querySelector('summary')
      if (!summary?.contains(event.target as Node)) menu.open = false
    }
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const menu of openMenus()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
}

const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details.more[open]')
