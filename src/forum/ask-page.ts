// The ask form, with what already answers what is written in it; and that answer alone.

import { writeAll } from '../../db/batch.ts'
import { allCategories } from '../../db/reads/categories.ts'
import { deviceOptions } from '../../db/reads/device-options.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { readPage } from '../page.ts'
import { signedIn, writing } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'
import { formTime } from './form-time.ts'
import { type Draft, suggestionReads, suggestionsOf } from './suggestions.ts'

export type AskPage = Awaited<ReturnType<typeof loadAsk>>

/** One trip. Refuses guests and people who may not write. */
export const loadAsk = async (scope: Scope, draft: Draft) => {
  const prepared = suggestionReads(scope, draft)
  const rows = await readPage(scope, {
    ...prepared.reads,
    categories: allCategories(scope.db),
    devices: deviceOptions(scope.db),
  })
  const viewer = writing(rows.frame.viewer, scope.now)
  return {
    frame: rows.frame,
    began: formTime(scope, viewer),
    categories: rows.categories,
    devices: rows.devices,
    suggestions: suggestionsOf(prepared, rows),
  }
}

/** One trip. Refuses guests, and who asks for more than anyone can type. */
export const loadSuggestions = async (scope: Scope, draft: Draft) => {
  const prepared = suggestionReads(scope, draft)
  const rows = await readPage(scope, {
    ...prepared.reads,
    uses: usesByViewer(scope, limits.suggest),
  })
  const viewer = signedIn(rows.frame.viewer)
  keepWithin(scope, limits.suggest, rows.uses)
  // Counted after the answer: nobody who types waits for it.
  scope.platform.later(() => writeAll(scope.db, [count(scope, limits.suggest, viewer.id)]))
  return { frame: rows.frame, suggestions: suggestionsOf(prepared, rows) }
}
