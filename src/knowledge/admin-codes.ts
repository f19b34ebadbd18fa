// Codes as staff edit them: what the form shows in one trip, and saving without overwriting anyone.
import {
  allFamilies,
  allNames,
  codeToEdit,
  editsOf,
  editsSoFar,
} from '../../db/reads/catalogue-to-edit.ts'
import { allCategories } from '../../db/reads/categories.ts'
import { insertCode, updateCode } from '../../db/writes/catalogue-edits.ts'
import { mentionSightings } from '../../db/writes/unlisted.ts'
import { keepWithin, limits, usesByViewer } from '../limits.ts'
import { readPage } from '../page.ts'
import { curating, mayCurate } from '../policy/catalogue.ts'
import { staffed } from '../policy/problems.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { insist, isChanged, type Saved, writeEdit } from './catalogue-edits.ts'
import { type Names, namesIn } from './catalogue-names.ts'
import { codeIdOf, familyOfCode } from './code-ids.ts'
import { type CodeText, fieldsOf, judged } from './code-text.ts'
import { loadCodes } from './codes.ts'

export type CodeEditor = Awaited<ReturnType<typeof loadCodeEditor>>
export type NewCodePage = Awaited<ReturnType<typeof loadNewCode>>

/** All codes for staff, narrowed as everyone's list is. */
export const loadAdminCodes = async (scope: Scope, q: string) => {
  const page = await loadCodes(scope, q)
  staffed(page.frame.viewer)
  return page
}

const formReads = (scope: Scope) => ({
  areas: allCategories(scope.db),
  names: allNames(scope.db),
  edits: editsSoFar(scope.db),
  uses: usesByViewer(scope, limits.team),
})

/** For staff alone, in one trip; a `missing` refusal for no such code. */
export const loadCodeEditor = async (scope: Scope, id: string) => {
  const rows = await readPage(scope, {
    ...formReads(scope),
    codes: codeToEdit(scope.db, id),
    history: editsOf(scope.db, 'code', id, 50),
  })
  const viewer = staffed(rows.frame.viewer)
  const [code] = rows.codes
  if (!code) throw missing('There is no such code.')
  return {
    frame: rows.frame,
    code,
    fields: fieldsOf({ ...code, area: code.areaLabel }),
    history: rows.history,
    areas: rows.areas,
    names: namesIn(rows.names),
    seen: rows.edits[0]?.edits ?? 0,
    uses: rows.uses,
    may: { save: mayCurate(viewer, scope.now) },
  }
}

/** The form for a code that is not listed yet, its family guessed from how it is written. */
export const loadNewCode = async (scope: Scope, code: string) => {
  const rows = await readPage(scope, { ...formReads(scope), families: allFamilies(scope.db) })
  const viewer = staffed(rows.frame.viewer)
  return {
    frame: rows.frame,
    family: familyOfCode(code) ?? '',
    families: rows.families,
    areas: rows.areas,
    names: namesIn(rows.names),
    seen: rows.edits[0]?.edits ?? 0,
    uses: rows.uses,
    may: { save: mayCurate(viewer, scope.now) },
  }
}

/** Saves what changed; nothing at all where nothing did. */
export const saveCode = (
  scope: Scope,
  id: string,
  text: CodeText & { version: number },
): Promise<Saved<CodeEditor>> =>
  insist(async () => {
    const page = await loadCodeEditor(scope, id)
    const viewer = curating(page.frame.viewer, scope.now)
    keepWithin(scope, limits.team, page.uses)
    const { errors, columns, fields } = judged(page, { kind: 'code', id }, text, page.code.aliases)
    if (page.code.version !== text.version) return { is: 'meanwhile', page, mine: fields }
    if (columns === null) return { is: 'refused', page, errors }
    if (!isChanged(page.fields, fields)) return { is: 'saved', id }
    const version = page.code.version + 1
    const isReworded = page.code.meaning !== columns.meaning
    const written = await writeEdit(scope, viewer, {
      kind: 'code',
      ref: id,
      version,
      before: page.fields,
      after: fields,
      note: text.note,
      seen: page.seen,
      change: updateCode(scope.db, id, {
        ...columns,
        ...(isReworded ? byStaff : {}),
        version,
        editedAt: scope.now,
      }),
    })
    return written ? { is: 'saved', id } : null
  })

// What the catalogue's file said of its sources no longer holds for another text.
const byStaff = { confidence: 'staff', evidence: 'staff', source: null }

/** Adds a code: from now on it has a page, and its address never changes. */
export const addCode = (
  scope: Scope,
  text: CodeText & { code: string; family: string },
): Promise<Exclude<Saved<NewCodePage>, { is: 'meanwhile' }>> =>
  insist(async () => {
    const page = await loadNewCode(scope, text.code)
    const viewer = curating(page.frame.viewer, scope.now)
    keepWithin(scope, limits.team, page.uses)
    const id = codeIdOf(text.code)
    const family = page.families.find(({ id }) => id === text.family)
    const { errors, columns, fields } = judged(page, null, text, [])
    const wrong = { ...newFaults(page.names, text.code, id, family !== undefined), ...errors }
    if (columns === null || family === undefined || Object.keys(wrong).length > 0) {
      return { is: 'refused', page, errors: wrong }
    }
    const written = await writeEdit(scope, viewer, {
      kind: 'code',
      ref: id,
      version: 1,
      before: null,
      after: { Code: text.code, Family: family.shape, ...fields },
      note: text.note,
      seen: page.seen,
      change: insertCode(scope.db, {
        ...columns,
        ...byStaff,
        id,
        code: text.code,
        familyId: family.id,
        siblingKey: null,
        version: 1,
        editedAt: scope.now,
      }),
      // The posts that wrote it before it was listed are found on its page from now on.
      also: [mentionSightings(scope.db, id)],
    })
    return written ? { is: 'saved', id } : null
  })

const newFaults = (
  names: Names,
  code: string,
  id: string,
  hasFamily: boolean,
): Record<string, string> => {
  const other = names.called(code) ?? names.things.find((thing) => thing.id === id)
  return {
    ...(other ? { code: `${other.name} is listed already.` } : {}),
    ...(hasFamily ? {} : { family: 'Choose the family it belongs to.' }),
  }
}
