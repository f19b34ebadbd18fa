// Narrows a list by words, or searches, as a form that works by its address alone.
import type { FC } from 'hono/jsx'
import { Icon } from './icon.tsx'

type Props = {
  action: string
  label: string
  placeholder: string
  q: string
  /** The id of the list that follows as someone types; its address answers with it alone. */
  narrows?: string
}

export const FilterForm: FC<Props> = ({ action, label, placeholder, q, narrows }) => (
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
        aria-controls={narrows}
        {...(narrows ? whileTyping(action, narrows) : {})}
      />
    </form>
  </search>
)

// A newer word makes the older question pointless: it is given up.
const whileTyping = (action: string, narrows: string) => ({
  'hx-get': `${action}?typing=`,
  'hx-trigger': 'input changed delay:250ms',
  'hx-target': `#${narrows}`,
  'hx-swap': 'outerMorph',
  'hx-sync': 'this:replace',
})
