// The arch that stands before a row and shows its state at a glance; the words say it too.
import type { FC } from 'hono/jsx'
import { Icon } from './icon.tsx'

export const Mark: FC<{ state: string; icon: string; filled?: boolean }> = ({
  state,
  icon,
  filled,
}) => (
  <span class={`mark is-${state}${filled ? ' is-filled' : ''}`} aria-hidden="true">
    <Icon name={icon} />
  </span>
)
