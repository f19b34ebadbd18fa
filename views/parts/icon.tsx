// One symbol of the icon sprite; always beside words, so it is hidden from screen readers.
import type { FC } from 'hono/jsx'
import { jsxTemplate } from 'hono/jsx/jsx-runtime'
import { iconHref } from '../assets.ts'

type Props = {
  name: string /** Only the `use`, for an svg with a class of its own. */
  bare?: boolean
}

export const Icon: FC<Props> = ({ name, bare }) =>
  bare ? <use href={iconHref(name)} /> : symbolOf(name)

type Drawn = ReturnType<typeof drawn>

// A thread's page has a hundred icons of a dozen kinds, and an svg is the dearest of all elements.
const symbols = new Map<string, Drawn>()

const symbolOf = (name: string): Drawn => {
  const known = symbols.get(name)
  if (known) return known
  const made = drawn(name)
  symbols.set(name, made)
  return made
}

// A template is rendered when it is made, JSX each time it is printed.
const drawn = (name: string) =>
  jsxTemplate`<svg class="icon" aria-hidden="true"><use href="${iconHref(name)}"></use></svg>`
