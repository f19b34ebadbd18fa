// What is like a text, for programs: the answer of the ask form without its form.
import { writeAll } from '../../db/batch.ts'
import { count, keepWithin, limits, usesByCaller } from '../limits.ts'
import { readPage } from '../page.ts'
import type { Scope } from '../scope.ts'
import { suggestionReads, suggestionsOf } from './suggestions.ts'

/** One trip. Refuses callers who ask for more than people could type. */
export const loadSimilar = async (
  scope: Scope,
  { title, body }: { title: string; body: string },
) => {
  const prepared = suggestionReads(scope, { title, body, device: '', notMeant: [] })
  const rows = await readPage(scope, {
    ...prepared.reads,
    uses: usesByCaller(scope, limits.suggest),
  })
  keepWithin(scope, limits.suggest, rows.uses)
  scope.platform.later(() => writeAll(scope.db, [count(scope, limits.suggest, scope.caller)]))
  return suggestionsOf(prepared, rows)
}
