// What became of a report, on top of the thread it was made from.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Flash } from './flash.tsx'

const words: Record<string, { kind: 'good' | 'info'; said: string }> = {
  taken: { kind: 'good', said: 'Thank you: a moderator will look at the post.' },
  kept: {
    kind: 'info',
    said: 'Thank you. A moderator looked at this very text lately and left it; your report is kept with that decision.',
  },
  already: { kind: 'info', said: 'You have reported this post already; your report counts.' },
}

/** `how` and `postId` as they stand in the address; nothing for anything else. */
export const ReportFlash: FC<{ how: string | undefined; postId: number | null }> = ({
  how,
  postId,
}) => {
  const found = Object.hasOwn(words, how ?? '') ? words[how ?? ''] : undefined
  if (!found || postId === null) return null
  return (
    <Flash kind={found.kind}>
      {found.said} <a href={links.report(postId)}>What happens next</a>
    </Flash>
  )
}
