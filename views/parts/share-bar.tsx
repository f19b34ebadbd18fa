// A share of a whole as a bar, drawn by the server; the figure stands beside it.
import type { FC } from 'hono/jsx'

export const ShareBar: FC<{ part: number; whole: number }> = ({ part, whole }) => (
  <svg class="proof-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect class="proof-no" width="100" height="4" />
    <rect class="proof-yes" width={whole === 0 ? 0 : Math.round((100 * part) / whole)} height="4" />
  </svg>
)
