// Narrows a list by words, or searches, as a form that works by its address alone.
import type { FC } from 'hono/jsx'
import { Icon } from './icon.tsx'

type Props = { action: string; label: string; placeholder: string; q: string }

export const FilterForm: FC<Props> = ({ action, label, placeholder, q }) => (
  <search class="site-search is-large">
    <form action={action} method="get" aria-label={label}>
      <label class="visually-hidden" for="q">
        {label}
      </label>
      <Icon name="search" />
      <input
        id="q"
        name="q"
        type="search"
        value={q}
        placeholder={placeholder}
        autocomplete="off"
        maxlength={200}
      />
    </form>
  </search>
)
