// A share of a whole as a bar, drawn by the server; the figure stands beside it.
import type { FC } from 'hono/jsx'

/** Nothing where the whole is nothing. */
export const ShareBar: FC<{ part: number; whole: number }> = ({ part, whole }) =>
  whole === 0 ? null : (
    <svg class="proof-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="proof-no" width="100" height="4" />
      <rect class="proof-yes" width={Math.round((100 * part) / whole)} height="4" />
    </svg>
  )
