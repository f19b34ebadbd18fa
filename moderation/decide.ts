// Deciding a case: a verdict and a consequence with their reason, and everyone concerned told.
import { z } from 'zod'
import { type Statement, writeAll } from '../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../db/failures.ts'
import type { NewDecision } from '../db/writes/decisions.ts'
import { newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits } from '../src/limits.ts'
import { maySilence } from '../src/policy/moderation.ts'
import type { Scope } from '../src/scope.ts'
import { holderOf } from './claim.ts'
import { consequences, consequencesFor, isTimed, lengths } from './consequences.ts'
import { settleContest, wrongWithContest } from './contest.ts'
import { decisionStatements, recordStatements } from './decision.ts'
import { heldConsequence, isHeldCase, ruleOfHeld, wrongWithHeld } from './held.ts'
import { reasonIds, reasonOf } from './reasons.ts'
import { learnCase } from './subject.ts'
import {
  isTextChanged,
  nameable,
  passagesField,
  readsForText,
  statementsOnText,
  textConsequences,
  textConsequencesFor,
  wrongWithPassages,
} from './text-decisions.ts'

export const verdicts = ['uphold', 'dismiss', 'ignore'] as const

const unlessEmpty = <T extends z.ZodType>(schema: T) => z.literal('').or(schema)

export const decisionForm = z
  .object({
    verdict: z.enum(verdicts, 'Choose a verdict.'),
    consequence: z.enum(['', ...consequences, ...textConsequences], 'Choose a consequence.'),
    /** Of a consequence for the text: what to take out, one a line. */
    passages: passagesField,
    /** Of a silence, a suspension or a limit. */
    days: unlessEmpty(z.enum(lengths.map(String), 'Choose for how long.')),
    /** Which law, where it is one; the rule is the ground otherwise. */
    law: z.string().trim().max(300, 'Keep the law under 300 characters.'),
    /** Empty: the reason says them. */
    facts: z.string().trim().max(2000, 'Keep the facts under 2,000 characters.'),
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
  .superRefine(({ verdict, consequence, days, rule, law }, { addIssue }) => {
    const wrong = (field: string, message: string) =>
      addIssue({ code: 'custom', path: [field], message })
    if (verdict !== 'uphold' && consequence !== '' && consequence !== 'none') {
      wrong(
        'consequence',
        'Only an upheld report has a consequence: uphold it, or choose “Nothing more”.',
      )
    }
    if (isTimed(consequence) && days === '') wrong('days', 'Choose for how long.')
    if (verdict === 'uphold' && rule === 'illegal' && law === '') {
      wrong('law', 'Name the law: the person concerned has a right to know which.')
    }
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
  const more = readsForText(scope, caseId, form.consequence)
  const { subject, person: decider, uses, read } = await learnCase(scope, caseId, more)
  if (subject.closedAt !== null || subject.version !== Number(form.version)) return 'too-late'
  const holder = holderOf(subject, scope.now)
  if (holder !== null && holder.id !== decider.id) return 'held'
  const wrong = wrongWith(form, subject) ?? wrongWithPassages(form, subject.postId, read)
  if (wrong !== null) return { wrong }
  if (isTimed(form.consequence) && !maySilence(decider, { role: subject.authorRole })) {
    return {
      wrong: { consequence: 'People of the team are silenced or suspended by an admin only.' },
    }
  }
  keepWithin(scope, limits.team, uses)
  const named = nameable(subject, form, read)
  const decision = decisionOf(scope, named, form, decider.id)
  const { consequence, at } = decision
  const asked = { consequence, passages: form.passages }
  const onText = statementsOnText(scope, subject, asked, read, { by: decider.id, at })
  return write(scope, named, decision, onText)
}

const wrongWith = (form: DecisionForm, subject: Subject): Record<string, string> | null => {
  if (subject.caseKind === 'contest') return wrongWithContest(form)
  if (subject.caseKind === 'appeal') {
    return { form: 'An appeal is decided by a form of its own: open its case.' }
  }
  if (isHeldCase(subject)) return wrongWithHeld(form)
  const { consequence } = form
  const possible: readonly string[] = [
    '',
    ...consequencesFor(subject.subjectKind),
    ...textConsequencesFor(subject.subjectKind),
  ]
  return possible.includes(consequence)
    ? null
    : { consequence: 'That does not fit what this case is about: choose another consequence.' }
}

type Subject = Awaited<ReturnType<typeof learnCase>>['subject']

const decisionOf = (scope: Scope, subject: Subject, form: DecisionForm, deciderId: number) => ({
  id: newId(scope.now),
  turn: subject.version,
  verdict: form.verdict,
  consequence: consequenceOf(subject, form),
  days: isTimed(form.consequence) ? Number(form.days) : null,
  rule: ruleOf(subject, form),
  law: form.law,
  facts: form.facts,
  reason: form.reason,
  note: form.note,
  decidedBy: deciderId,
  at: scope.now,
})

const consequenceOf = (
  subject: Subject,
  { verdict, consequence }: DecisionForm,
): NewDecision['consequence'] => {
  if (isHeldCase(subject)) return heldConsequence(verdict)
  if (subject.caseKind !== 'contest') return consequence || 'none'
  return verdict === 'dismiss' ? 'unmerge' : 'stay-merged'
}

const ruleOf = (subject: Subject, { rule }: DecisionForm) => {
  if (subject.caseKind === 'contest') return 'duplicate'
  if (rule !== '') return rule
  return isHeldCase(subject) ? ruleOfHeld(subject.checkedAs) : reasonOf(subject.reportedFor).id
}

type Decision = ReturnType<typeof decisionOf>

const write = async (
  scope: Scope,
  subject: Subject,
  decision: Decision,
  onText: Statement[],
): Promise<Decided> => {
  try {
    const [logged, ...rest] = everything(scope, subject, decision)
    await writeAll(scope.db, [
      ...(logged ? [logged] : []),
      // Before anything is told or mailed of it.
      ...onText,
      ...rest,
      count(scope, limits.team, decision.decidedBy),
    ])
    return 'decided'
  } catch (error) {
    const isLate = isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')
    // The merge was undone directly.
    if (isLate || isNullConflict(error, 'merges.at')) return 'too-late'
    if (onText.length > 0 && isTextChanged(error)) {
      return { wrong: { passages: 'The thread changed a moment ago: look at it again.' } }
    }
    throw error
  }
}

const everything = (scope: Scope, subject: Subject, decision: Decision): Statement[] => {
  const { consequence, decidedBy: by } = decision
  if (consequence !== 'unmerge' && consequence !== 'stay-merged') {
    return decisionStatements(scope, subject, { ...decision, consequence })
  }
  return [
    ...recordStatements(scope, subject, decision),
    ...settleContest(scope, subject, { ...decision, by }),
  ]
}
