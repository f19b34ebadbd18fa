// How a text will look once it is posted: the same way through Markdown, links and the sanitiser.
import { writeAll } from '../../db/batch.ts'
import type { Ref } from '../../db/reads/beside.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { readPage } from '../page.ts'
import { signedIn } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'
import { renderPost } from './post-text.ts'

/** One trip. Refuses guests, and who asks for more than anyone can type. */
export const loadPreview = async (
  scope: Scope,
  { body, notMeant }: { body: string; notMeant: Ref[] },
) => {
  const rows = await readPage(scope, { uses: usesByViewer(scope, limits.suggest) })
  const viewer = signedIn(rows.frame.viewer)
  keepWithin(scope, limits.suggest, rows.uses)
  // Counted after the answer: nobody who types waits for it.
  scope.platform.later(() => writeAll(scope.db, [count(scope, limits.suggest, viewer.id)]))
  return { frame: rows.frame, html: renderPost(scope, body, { notMeant }).html }
}
