// Deciding an appeal: the decision stands, is varied, or is taken back with all it did, in one batch.
import { z } from 'zod'
import { type Statement, writeAll } from '../db/batch.ts'
import { isUniqueConflict } from '../db/failures.ts'
import { endAppeal, noteAppeal, reopenCase } from '../db/writes/appeals.ts'
import { closeCase } from '../db/writes/cases.ts'
import { insertLog } from '../db/writes/decisions.ts'
import { newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits } from '../src/limits.ts'
import { notify } from '../src/notices/notify.ts'
import { maySilence } from '../src/policy/moderation.ts'
import type { Scope } from '../src/scope.ts'
import { holderOf } from './claim.ts'
import {
  type Consequence,
  consequences,
  consequencesFor,
  isTimed,
  lengths,
} from './consequences.ts'
import { decisionStatements } from './decision.ts'
import { type Hearing, learnHearing, others } from './hearing.ts'
import { keepUnpublished } from './held.ts'
import { linkBackStatements } from './links-out.ts'
import { aboutOf } from './place.ts'
import { isTextChanged } from './text-decisions.ts'
import { undoStatements } from './undo.ts'

const outcomes = ['upheld', 'varied', 'reversed'] as const

const unlessEmpty = <T extends z.ZodType>(schema: T) => z.literal('').or(schema)

export const hearingForm = z
  .object({
    outcome: z.enum(outcomes, 'Choose an outcome.'),
    /** Of a varied decision. */
    consequence: z.enum(['', ...consequences], 'Choose a consequence.'),
    days: unlessEmpty(z.enum(lengths.map(String), 'Choose for how long.')),
    reason: z
      .string()
      .trim()
      .min(10, 'Give a reason of at least 10 characters: the people concerned read it.')
      .max(2000, 'Keep the reason under 2,000 characters.'),
    version: z
      .string()
      .regex(
        /^\d{1,9}$/,
        'The form has lost which turn of the case it is for: open the case again.',
      ),
  })
  .superRefine(({ outcome, consequence, days }, { addIssue }) => {
    if (outcome !== 'varied') return
    const wrong = (field: string, message: string) =>
      addIssue({ code: 'custom', path: [field], message })
    if (consequence === '') wrong('consequence', 'Choose what takes the place of the decision.')
    if (isTimed(consequence) && days === '') wrong('days', 'Choose for how long.')
  })

export type HearingForm = z.infer<typeof hearingForm>

/** As of deciding any case: `too-late`, `held`, or what to put right by field. */
export type HeardHow = 'decided' | 'too-late' | 'held' | { wrong: Record<string, string> }

/** Two trips, all or nothing: of two moderators at once one decides and the other is too late. */
export const hearAppeal = async (
  scope: Scope,
  caseId: number,
  form: HearingForm,
): Promise<HeardHow> => {
  const hearing = await learnHearing(scope, caseId)
  const { subject, appeal, hearer, uses } = hearing
  if (appeal.outcome !== null || subject.version !== Number(form.version)) return 'too-late'
  const holder = holderOf(subject, scope.now)
  if (holder !== null && holder.id !== hearer.id) return 'held'
  const wrong = wrongWith(hearing, form)
  if (wrong !== null) return { wrong }
  // Undone meanwhile there is nothing to take back.
  if (form.outcome !== 'upheld' && appeal.undoneAt === null) keepUnpublished(hearing.original)
  keepWithin(scope, limits.team, uses)
  try {
    await writeAll(scope.db, everything(scope, hearing, form))
    return 'decided'
  } catch (error) {
    // Another outcome of the appeal, or another turn of the decision's own case.
    if (isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')) return 'too-late'
    // Its links could not be given back into words that are others by now.
    if (isTextChanged(error)) return 'too-late'
    throw error
  }
}

const wrongWith = (
  { appeal, original, hearer }: Hearing,
  form: HearingForm,
): Record<string, string> | null => {
  const { outcome, consequence, days } = form
  if (appeal.undoneAt !== null && outcome !== 'reversed') {
    return { outcome: 'The decision was undone meanwhile: only “Reversed” still fits.' }
  }
  if (outcome !== 'varied') return null
  if (appeal.side === 'reporter') {
    return { outcome: 'A refused report stays refused, or is looked at again: it is not varied.' }
  }
  if (consequence === '' || !consequencesFor(original.subjectKind).includes(consequence)) {
    return { consequence: 'That does not fit what the case is about: choose another consequence.' }
  }
  const isSame =
    consequence === appeal.consequence && (!isTimed(consequence) || Number(days) === appeal.days)
  if (isSame) return { consequence: 'That is what was decided: choose another, or “Stands”.' }
  return isTimed(consequence) && !maySilence(hearer, { role: original.authorRole })
    ? { consequence: 'People of the team are silenced or suspended by an admin only.' }
    : null
}

const everything = (scope: Scope, hearing: Hearing, form: HearingForm): Statement[] => {
  const { db, now } = scope
  const { subject, appeal, hearer } = hearing
  const { outcome, reason } = form
  const { postId, threadId, articleId, version: turn } = subject
  const { decisionId, verdict, consequence } = appeal
  const replacedBy = outcome === 'varied' ? newId(now) : null
  return [
    // First: on its key a second moderator's batch fails before it has changed anything.
    insertLog(db, {
      caseId: subject.id,
      turn,
      action: `appeal-${outcome}`,
      actorId: hearer.id,
      userId: appeal.appellantId,
      postId,
      threadId,
      articleId,
      decisionId,
      verdict,
      consequence,
      reason,
      at: now,
    }),
    ...followsFrom(scope, hearing, form, replacedBy),
    endAppeal(db, appeal.id, {
      outcome,
      reason,
      decidedBy: hearer.id,
      decidedAt: now,
      replacedBy,
    }),
    closeCase(db, subject.id, now),
    ...notify(scope, [appeal.appellantId], {
      kind: 'appeal-outcome',
      actorId: null,
      data: { decisionId, reason, outcome, side: appeal.side, ...aboutOf(hearing.original) },
    }),
    count(scope, limits.team, hearer.id),
  ]
}

const followsFrom = (
  scope: Scope,
  hearing: Hearing,
  form: HearingForm,
  replacedBy: number | null,
): Statement[] => {
  const { appeal, original, hearer, links } = hearing
  // It may have been undone while the appeal waited: then there is nothing to take back.
  if (form.outcome === 'upheld' || appeal.undoneAt !== null) return []
  const undone = { by: hearer.id, at: scope.now, reason: form.reason }
  const { consequence } = appeal
  if (consequence === 'unmerge' || consequence === 'stay-merged') return []
  const decision = { ...appeal, consequence, id: appeal.decisionId, at: appeal.decidedAt }
  const undoing = [
    ...undoStatements(scope, original, decision, undone, { isTold: false }),
    ...linkBackStatements(scope, links, undone),
  ]
  if (replacedBy !== null) return [...undoing, ...replacing(scope, hearing, form, replacedBy)]
  return [
    ...undoing,
    ...(appeal.side === 'reporter' ? lookedAtAgain(scope, hearing, form.reason) : []),
    ...notify(scope, others(hearing), {
      kind: 'outcome-undone',
      actorId: null,
      data: { decisionId: appeal.decisionId, reason: form.reason, ...aboutOf(original) },
    }),
  ]
}

const replacing = (
  scope: Scope,
  { appeal, original, hearer }: Hearing,
  { consequence, days, reason }: HearingForm,
  id: number,
): Statement[] =>
  decisionStatements(
    scope,
    // Undoing took the turn before.
    original,
    {
      id,
      turn: original.version + 1,
      verdict: 'uphold',
      consequence: (consequence || 'none') as Consequence,
      days: isTimed(consequence) ? Number(days) : null,
      rule: appeal.rule,
      law: appeal.law ?? '',
      facts: appeal.facts ?? '',
      detection: appeal.detection ?? 'moderator',
      reason,
      decidedBy: hearer.id,
      at: scope.now,
    },
  )

// The report waits in the queue again, for whoever takes it.
const lookedAtAgain = (scope: Scope, { appeal, hearer }: Hearing, reason: string): Statement[] => [
  reopenCase(scope.db, appeal.originalId),
  noteAppeal(scope.db, {
    id: newId(scope.now),
    caseId: appeal.originalId,
    authorId: hearer.id,
    body: `Looked at again after an appeal: ${reason}`,
    at: scope.now,
  }),
]
