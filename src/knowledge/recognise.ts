// Recognising for programs: what a text mentions, as often as one address may ask.
import { writeAll } from '../../db/batch.ts'
import { count, keepWithin, limits, usesByCaller } from '../limits.ts'
import { readPage } from '../page.ts'
import type { Scope } from '../scope.ts'
import { recogniserOf } from './catalogue.ts'

/** One trip. Refuses an address that asks more often than anyone who types. */
export const loadRecognised = async (scope: Scope, post: { title: string; body: string }) => {
  const { uses } = await readPage(scope, { uses: usesByCaller(scope, limits.suggest) })
  keepWithin(scope, limits.suggest, uses)
  // Counted after the answer: nobody waits for it.
  scope.platform.later(() => writeAll(scope.db, [count(scope, limits.suggest, scope.caller)]))
  return recogniserOf(scope).recognise(post)
}
