// One decision for many cases: each is decided by itself, and what became of each is told.
import { z } from 'zod'
import { casesByIds } from '../db/reads/case-work.ts'
import { readPage } from '../src/page.ts'
import { moderating } from '../src/policy/moderation.ts'
import { Refusal } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { holderOf } from './claim.ts'
import { type DecisionForm, decide } from './decide.ts'

/** So many at a time: whoever decides has looked at each of them. */
export const mostAtOnce = 30

export const bulkForm = z.object({
  /** The ticked cases with the version they were seen in: `id-version`, with blanks between. */
  cases: z
    .string()
    .regex(/^\d{1,16}-\d{1,9}( \d{1,16}-\d{1,9})*$/, 'Tick the cases this is for.')
    .refine(
      (ticked) => ticked.split(' ').length <= mostAtOnce,
      `Decide at most ${mostAtOnce} cases at once.`,
    ),
})

/** What became of one case: `refused` says why in words. */
export type BulkOutcome =
  | { caseId: number; how: 'decided' | 'too-late' | 'held' }
  | { caseId: number; how: 'refused'; why: string }

/** Decides each of the cases in a batch of its own; one that cannot be decided stops no other. */
export const decideMany = async (
  scope: Scope,
  { cases }: z.infer<typeof bulkForm>,
  form: DecisionForm,
): Promise<BulkOutcome[]> => {
  const outcomes: BulkOutcome[] = []
  for (const [id = '', version = ''] of [...new Set(cases.split(' '))].map(idAndVersion)) {
    outcomes.push(await decideOne(scope, Number(id), { ...form, version }))
  }
  return outcomes
}

const idAndVersion = (ticked: string): string[] => ticked.split('-')

const decideOne = async (
  scope: Scope,
  caseId: number,
  form: DecisionForm,
): Promise<BulkOutcome> => {
  try {
    const how = await decide(scope, caseId, form)
    if (typeof how === 'string') return { caseId, how }
    return { caseId, how: 'refused', why: Object.values(how.wrong).join(' ') }
  } catch (error) {
    // Who may not moderate at all, or has done too much, is told so as everywhere.
    const isOfCase = error instanceof Refusal && ['forbidden', 'missing'].includes(error.kind)
    if (!isOfCase) throw error
    return { caseId, how: 'refused', why: error.message }
  }
}

/** The list of what became of each, with who decided or holds the others. */
export const loadBulk = async (scope: Scope, outcomes: BulkOutcome[]) => {
  const { rows, frame } = await readPage(scope, {
    rows: casesByIds(
      scope.db,
      outcomes.map(({ caseId }) => caseId),
    ),
  })
  moderating(frame.viewer)
  return {
    frame,
    results: outcomes.map((outcome) => ({
      outcome,
      about: aboutOf(
        scope,
        rows.find(({ id }) => id === outcome.caseId),
      ),
    })),
  }
}

type Row = Awaited<ReturnType<typeof casesByIds>>[number]

type LastDecision = {
  verdict: string
  consequence: string
  reason: string
  at: number
  decider: string | null
  undoneAt: number | null
  undoer: string | null
  undoReason: string | null
}

const aboutOf = (scope: Scope, row: Row | undefined) =>
  row === undefined
    ? null
    : {
        ...row,
        holder: holderOf(row, scope.now),
        decision: row.decision === null ? null : (JSON.parse(row.decision) as LastDecision),
      }
