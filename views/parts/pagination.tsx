// The way to newer and older pages of a list.
import type { FC } from 'hono/jsx'
import { Icon } from './icon.tsx'

/** A null address has no button; with neither there is no nav. */
export const Pagination: FC<{ newer: string | null; older: string | null }> = ({ newer, older }) =>
  newer === null && older === null ? null : (
    <nav class="pagination" aria-label="Pages">
      {newer === null ? null : (
        <a class="button is-back" rel="prev" href={newer}>
          <Icon name="chevron" />
          Newer
        </a>
      )}
      {older === null ? null : (
        <a class="button" rel="next" href={older}>
          Older
          <Icon name="chevron" />
        </a>
      )}
    </nav>
  )
