// Deciding a case: a verdict and a consequence with their reason, and everyone concerned told.
import { z } from 'zod'
import { type Statement, writeAll } from '../db/batch.ts'
import { isUniqueConflict } from '../db/failures.ts'
import { closeCase } from '../db/writes/cases.ts'
import { insertDecision, insertLog } from '../db/writes/decisions.ts'
import { newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits } from '../src/limits.ts'
import { notify, notifyReporters } from '../src/notices/notify.ts'
import { maySilence } from '../src/policy/moderation.ts'
import type { Scope } from '../src/scope.ts'
import { holderOf } from './claim.ts'
import { consequences, impose } from './consequences.ts'
import { reasonIds, reasonOf } from './reasons.ts'
import { learnCase } from './subject.ts'

export const verdicts = ['uphold', 'dismiss', 'ignore'] as const

const unlessEmpty = <T extends z.ZodType>(schema: T) => z.literal('').or(schema)

export const decisionForm = z
  .object({
    verdict: z.enum(verdicts, 'Choose a verdict.'),
    consequence: z.enum(['', ...consequences], 'Choose a consequence.'),
    /** Empty: the reason most reports gave. */
    rule: unlessEmpty(z.enum(reasonIds, 'Choose a rule.')),
    reason: z
      .string()
      .trim()
      .min(10, 'Give a reason of at least 10 characters: the people concerned read it.')
      .max(2000, 'Keep the reason under 2,000 characters.'),
    note: z.string().trim().max(2000, 'Keep the note under 2,000 characters.'),
    version: z
      .string()
      .regex(
        /^\d{1,9}$/,
        'The form has lost which turn of the case it is for: open the case again.',
      ),
  })
  .superRefine(({ verdict, consequence }, { addIssue }) => {
    if (verdict === 'uphold' || consequence === '' || consequence === 'none') return
    const message = 'Only an upheld report has a consequence: uphold it, or choose “Nothing more”.'
    addIssue({ code: 'custom', path: ['consequence'], message })
  })

export type DecisionForm = z.infer<typeof decisionForm>

/**
 * How deciding ended: `too-late` when somebody decided first, `held` when somebody else has the
 * case in hand; `wrong` carries what to put right, by field.
 */
export type Decided = 'decided' | 'too-late' | 'held' | { wrong: Record<string, string> }

/** Decides a case, all or nothing: of two moderators at once one decides and one is too late. */
export const decide = async (
  scope: Scope,
  caseId: number,
  form: DecisionForm,
): Promise<Decided> => {
  const { subject, person: decider, uses } = await learnCase(scope, caseId)
  if (subject.closedAt !== null || subject.version !== Number(form.version)) return 'too-late'
  const holder = holderOf(subject, scope.now)
  if (holder !== null && holder.id !== decider.id) return 'held'
  if (form.consequence === 'silence' && !maySilence(decider, { role: subject.authorRole })) {
    return { wrong: { consequence: 'People of the team are silenced by an admin only.' } }
  }
  keepWithin(scope, limits.team, uses)
  return write(scope, subject, decisionOf(scope, subject, form, decider.id))
}

type Subject = Awaited<ReturnType<typeof learnCase>>['subject']

const decisionOf = (scope: Scope, subject: Subject, form: DecisionForm, deciderId: number) => ({
  id: newId(scope.now),
  caseId: subject.id,
  turn: subject.version,
  verdict: form.verdict,
  consequence: form.consequence || 'none',
  rule: form.rule || reasonOf(subject.reportedFor).id,
  reason: form.reason,
  note: form.note,
  decidedBy: deciderId,
  at: scope.now,
})

type Decision = ReturnType<typeof decisionOf>

const write = async (scope: Scope, subject: Subject, decision: Decision): Promise<Decided> => {
  const { db } = scope
  const { id, caseId, turn, verdict, consequence, reason, at, decidedBy } = decision
  const { postId, threadId, authorId } = subject
  const logged = { caseId, turn, postId, threadId, userId: authorId, decisionId: id }
  try {
    await writeAll(db, [
      // First: on its key a second moderator's batch fails before it has changed anything.
      insertLog(db, {
        ...logged,
        action: 'decide',
        actorId: decidedBy,
        verdict,
        consequence,
        reason,
        at,
      }),
      insertDecision(db, decision),
      closeCase(db, caseId, at),
      ...impose(scope, consequence, subject, { by: decidedBy, at }),
      ...tell(scope, subject, decision),
      count(scope, limits.team, decidedBy),
    ])
    return 'decided'
  } catch (error) {
    if (isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')) return 'too-late'
    throw error
  }
}

// The author of a post nothing was done to never hears of it; the moderator is not named.
const tell = (scope: Scope, subject: Subject, decision: Decision): Statement[] => {
  const { id: decisionId, verdict, consequence, reason } = decision
  const data = { decisionId, title: subject.title, verdict, reason }
  const told = { kind: 'decision' as const, actorId: null, data: { ...data, consequence } }
  return [
    ...(verdict === 'uphold' ? notify(scope, [subject.authorId], told) : []),
    ...notifyReporters(scope, subject.id, { kind: 'report-outcome', actorId: null, data }),
  ]
}
