// What is recognised in a text while it is written, for its author to look over before it is posted.

import { writeAll } from '../../db/batch.ts'
import type { Ref } from '../../db/reads/beside.ts'
import { recogniserOf } from '../knowledge/catalogue.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { readPage } from '../page.ts'
import { signedIn } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'
import { ownText } from '../text/markdown.ts'
import { isAmong, refKey } from './not-meant.ts'

/** A code or device in a text; `isSure` is false for a guess at a damaged code. */
export type Recognised = Ref & { name: string; text: string; isSure: boolean }

/** A text as typed so far, with what is not meant in it; `fixed` is what somebody else took out. */
export type TextSoFar = { title: string; body: string; notMeant: Ref[]; fixed?: Ref[] }

export type InText = {
  meant: Recognised[]
  /** Taken out by the one who writes, who can put it back. */
  notMeant: Recognised[]
  /** Taken out by somebody else. */
  fixed: Recognised[]
  /** Not in the text at the moment: it stays taken out when it is typed again. */
  carried: Ref[]
}

/** Each code and device of the writer's own words once, title first. */
export const recognisedIn = (
  scope: Scope,
  { title, body, notMeant, fixed = [] }: TextSoFar,
): InText => {
  const all = allIn(scope, title, ownText(body))
  const isFixed = isAmong(fixed)
  const isNotMeant = isAmong(notMeant)
  const isThere = isAmong(all)
  return {
    meant: all.filter((one) => !isFixed(one) && !isNotMeant(one)),
    notMeant: all.filter((one) => !isFixed(one) && isNotMeant(one)),
    fixed: all.filter(isFixed),
    carried: notMeant.filter((one) => !isThere(one)),
  }
}

/** For a form with nothing in it. */
export const nothingRecognised: InText = { meant: [], notMeant: [], fixed: [], carried: [] }

/** One trip. Refuses guests, and who asks for more than anyone can type. */
export const loadRecognised = async (scope: Scope, text: TextSoFar) => {
  const rows = await readPage(scope, { uses: usesByViewer(scope, limits.suggest) })
  const viewer = signedIn(rows.frame.viewer)
  keepWithin(scope, limits.suggest, rows.uses)
  // Counted after the answer: nobody who types waits for it.
  scope.platform.later(() => writeAll(scope.db, [count(scope, limits.suggest, viewer.id)]))
  return { frame: rows.frame, found: recognisedIn(scope, text) }
}

const allIn = (scope: Scope, title: string, body: string): Recognised[] => {
  const found = recogniserOf(scope).recognise({ title, body })
  const all = [
    ...found.codes.map((one) => ({ ...one, kind: 'code' as const, ref: one.id })),
    ...found.devices.map((one) => ({ ...one, kind: 'device' as const, ref: one.id })),
  ]
  const once = new Map<string, Recognised>()
  for (const { kind, ref, label, text, strength } of all) {
    const known = once.get(refKey({ kind, ref }))
    const isSure = strength !== 'repaired' || known?.isSure === true
    once.set(refKey({ kind, ref }), { kind, ref, name: label, text: known?.text ?? text, isSure })
  }
  return [...once.values()]
}
