// The way up from a page, nearest last.
import type { FC } from 'hono/jsx'
import type { Link } from './chip.tsx'

export const Crumbs: FC<{ up: Link[] }> = ({ up }) => (
  <nav class="crumbs" aria-label="Breadcrumb">
    <ol>
      {up.map(({ label, href }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ol>
  </nav>
)
