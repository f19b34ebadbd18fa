// A time as people say it, with the exact one for machines and on hover.
import type { FC } from 'hono/jsx'
import { agoWords, fullDateOf } from '../words/times.ts'

export const When: FC<{ at: number; now: number }> = ({ at, now }) => (
  <time datetime={new Date(at).toISOString()} title={fullDateOf(at)}>
    {agoWords(at, now)}
  </time>
)
