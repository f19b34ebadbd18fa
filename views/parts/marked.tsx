// A text with the found words marked; every stretch of it is escaped.
import type { FC } from 'hono/jsx'
import type { Stretch } from '../../src/text/highlights.ts'

export const Marked: FC<{ stretches: Stretch[] }> = ({ stretches }) => (
  <>{stretches.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>
)
