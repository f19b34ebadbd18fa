// What stands where a list is empty: what would be here, and one way on.
import type { Child, FC } from 'hono/jsx'
import { Mark } from './mark.tsx'

type Props = { title: string; said: Child; icon?: string; way?: { label: string; href: string } }

export const Empty: FC<Props> = ({ title, said, icon = 'check', way }) => (
  <div class="empty">
    <Mark state="empty" icon={icon} />
    <p class="empty-title">{title}</p>
    <p>{said}</p>
    {way ? (
      <a class="button" href={way.href}>
        {way.label}
      </a>
    ) : null}
  </div>
)
