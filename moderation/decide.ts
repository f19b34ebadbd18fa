// Deciding a case: a verdict and a consequence with their reason, and everyone concerned told.
import { z } from 'zod'
import { type Statement, writeAll } from '../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../db/failures.ts'
import { closeCase } from '../db/writes/cases.ts'
import { insertDecision, insertLog, type NewDecision } from '../db/writes/decisions.ts'
import { newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits } from '../src/limits.ts'
import { notify, notifyReporters } from '../src/notices/notify.ts'
import { maySilence } from '../src/policy/moderation.ts'
import type { Scope } from '../src/scope.ts'
import { holderOf } from './claim.ts'
import { type Consequence, consequences, impose } from './consequences.ts'
import { settleContest, wrongWithContest } from './contest.ts'
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
  const wrong = subject.caseKind === 'contest' ? wrongWithContest(form) : null
  if (wrong !== null) return { wrong }
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
  consequence: consequenceOf(subject, form),
  rule: ruleOf(subject, form),
  reason: form.reason,
  note: form.note,
  decidedBy: deciderId,
  at: scope.now,
})

const consequenceOf = (
  subject: Subject,
  { verdict, consequence }: DecisionForm,
): NewDecision['consequence'] => {
  if (subject.caseKind === 'report') return consequence || 'none'
  return verdict === 'dismiss' ? 'unmerge' : 'stay-merged'
}

const ruleOf = (subject: Subject, { rule }: DecisionForm) =>
  subject.caseKind === 'contest' ? 'duplicate' : rule || reasonOf(subject.reportedFor).id

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
      ...followsFrom(scope, subject, decision),
      count(scope, limits.team, decidedBy),
    ])
    return 'decided'
  } catch (error) {
    const isLate = isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')
    // The merge was undone directly.
    if (isLate || isNullConflict(error, 'merges.at')) return 'too-late'
    throw error
  }
}

const followsFrom = (scope: Scope, subject: Subject, decision: Decision): Statement[] => {
  const { consequence, decidedBy: by, at } = decision
  if (consequence === 'unmerge' || consequence === 'stay-merged') {
    return settleContest(scope, subject, { ...decision, by })
  }
  return [
    ...impose(scope, consequence, subject, { by, at }),
    ...tell(scope, subject, { ...decision, consequence }),
  ]
}

// The author of a post nothing was done to never hears of it; the moderator is not named.
const tell = (
  scope: Scope,
  subject: Subject,
  decision: Decision & { consequence: Consequence },
): Statement[] => {
  const { id: decisionId, verdict, consequence, reason } = decision
  const data = { decisionId, title: subject.title, verdict, reason }
  const told = { kind: 'decision' as const, actorId: null, data: { ...data, consequence } }
  return [
    ...(verdict === 'uphold' ? notify(scope, [subject.authorId], told) : []),
    ...notifyReporters(scope, subject.id, { kind: 'report-outcome', actorId: null, data }),
  ]
}
