// Reports of the demo community, and what moderators decided.
import { together } from '../../../../db/batch.ts'
import { openCaseOf, openHeldCaseOf, openWarningOf } from '../../../../db/reads/playing.ts'
import {
  acknowledgeWarning,
  claim,
  decide,
  decisionForm,
  noticeForm,
  type ReportOf,
  report,
  reportForm,
  sendNotice,
} from '../../../../moderation/index.ts'
import { links } from '../../../../views/links.ts'
import { type PlayedReport, posts } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'
import { askedAt, threadOf, writtenOf } from './thread-moments.ts'

const minute = 60_000
const hour = 60 * minute

type Decision = NonNullable<PlayedReport['decision']>

export const momentsOfReport = (stage: Stage, played: PlayedReport): Moment[] => {
  const asked = askedAt(stage, threadOf(played.on.post))
  const after = (hours: number) => asked + Math.round(hours * hour)
  const at = after(played.hoursLater)
  const { decision } = played
  const reported: Moment = { at, act: () => reportAs(stage, played, at) }
  if (!decision) return [reported]
  const decidedAt = after(decision.hoursLater)
  const decided = { at: decidedAt, act: () => decideAs(stage, played, decision, decidedAt) }
  if (decision.consequence !== 'warn') return [reported, decided]
  // Until the person warned says that they read it, nothing else of theirs is taken.
  const readAt = decidedAt + 5 * minute
  return [reported, decided, { at: readAt, act: () => confirmWarning(stage, played, readAt) }]
}

const postOf = (stage: Stage, { on }: PlayedReport): number => {
  const { questionId, answerIds } = writtenOf(stage, on.post)
  return on.answer === undefined ? questionId : (answerIds[on.answer] ?? 0)
}

const reportAs = async (stage: Stage, played: PlayedReport, at: number) => {
  const { db } = stage.alone(at)
  const { held } = await together(db, { held: openHeldCaseOf(db, postOf(stage, played)) })
  // What waits for a moderator is read by nobody who could report it.
  if (held.length > 0) return
  if (played.guest) return notifyAs(stage, played, at)
  const note = stage.named(played.note)
  const form = reportForm.parse({
    reason: played.reason,
    note: played.reason === 'duplicate' ? `${note} ${twinOf(stage, played)}` : note,
    law: '',
    act: '',
  })
  return report(stage.as(played.by, at), subjectOf(stage, played), form)
}

const confirmWarning = async (stage: Stage, played: PlayedReport, at: number) => {
  const { db } = stage.alone(at)
  const { warnings } = await together(db, { warnings: openWarningOf(db, postOf(stage, played)) })
  const [warning] = warnings
  if (warning) await acknowledgeWarning(stage.as(warning.author, at), warning.id)
}

const subjectOf = (stage: Stage, played: PlayedReport): ReportOf => {
  if (played.profile) return { kind: 'profile', handle: played.profile }
  if (played.article) return { kind: 'article', slug: played.article }
  if (played.isThread) return { kind: 'thread', id: writtenOf(stage, played.on.post).threadId }
  return { kind: 'post', id: postOf(stage, played) }
}

const notifyAs = async (stage: Stage, played: PlayedReport, at: number) => {
  const { threadId } = writtenOf(stage, played.on.post)
  const sent = await sendNotice(
    { ...stage.alone(at), caller: played.by },
    noticeForm.parse({
      ...played.guest,
      name: played.by,
      url: links.post({ id: threadId, slug: 'thread' }, postOf(stage, played)),
      explanation: stage.named(played.note),
      goodFaith: 'yes',
    }),
  )
  if ('wrong' in sent) throw new Error(`The notice about ${played.on.post} was refused`)
}

// A duplicate names the other thread: the first one that asks about the same subject.
const twinOf = (stage: Stage, { on }: PlayedReport): string => {
  const area = posts.get(on.post)?.area
  const [key = on.post] = [...stage.written.keys()].filter((key) => posts.get(key)?.area === area)
  return links.thread({ id: writtenOf(stage, key).threadId, slug: 'thread' })
}

const decideAs = async (stage: Stage, played: PlayedReport, decision: Decision, at: number) => {
  const scope = stage.as(decision.by, at)
  const { found } = await together(scope.db, { found: openCaseOf(scope.db, postOf(stage, played)) })
  const [open] = found
  if (!open) throw new Error(`There is no open case on ${played.on.post}`)
  await claim(stage.as(decision.by, at - 5 * minute), open.id, null)
  const { verdict, consequence, days, reason, note = '' } = decision
  const decided = await decide(
    scope,
    open.id,
    decisionForm.parse({
      verdict,
      consequence,
      days: days === undefined ? '' : String(days),
      law: '',
      facts: '',
      passages: '',
      rule: '',
      reason: stage.named(reason),
      note: stage.named(note),
      version: String(open.version),
    }),
  )
  if (decided !== 'decided') throw new Error(`The case on ${played.on.post} was not decided`)
}
