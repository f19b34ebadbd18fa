// One symbol of the icon sprite; always beside words, so it is hidden from screen readers.
import type { FC } from 'hono/jsx'
import { iconHref } from '../assets.ts'

type Props = {
  name: string /** Only the `use`, for an svg with a class of its own. */
  bare?: boolean
}

export const Icon: FC<Props> = ({ name, bare }) =>
  bare ? (
    <use href={iconHref(name)} />
  ) : (
    <svg class="icon" aria-hidden="true">
      <use href={iconHref(name)} />
    </svg>
  )
