// Cases that stand already when a test begins, as rows, and decisions made on them by command.
import { decide, decisionForm } from '../../moderation/index.ts'
import { sha256Hex } from '../../src/lib/hashes.ts'
import { newId } from '../../src/lib/ids.ts'
import { reason } from './cases.ts'
import { rowsOf } from './rows.ts'
import { idOf, plantThread } from './threads.ts'
import type { World } from './world.ts'

type Subject = { postId: number; threadId: number; by: string } | { profile: string }

/** An open case that nobody reported. */
export const plantOpenCase = async (world: World, subject: Subject, kind = 'report') => {
  const id = newId(world.now())
  const row =
    'profile' in subject
      ? ['profile', idOf(subject.profile), null, null, idOf(subject.profile)]
      : ['post', subject.postId, subject.postId, subject.threadId, idOf(subject.by)]
  await world.client.execute({
    sql: `insert into cases (id, kind, subject_kind, subject_id, post_id, thread_id, author_id, opened_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [id, kind, ...row, world.now()],
  })
  return id
}

/** The world's scope with somebody signed in; sessions are made once for each. */
export const actorsOf = (world: World) => {
  const keys = new Map<string, { token: string; key: string }>()
  return async (handle: string) => {
    const known = keys.get(handle)
    if (known) return { ...world.scope(), session: known }
    const token = await world.sessionOf(handle)
    const session = { token, key: sha256Hex(token) }
    keys.set(handle, session)
    return { ...world.scope(), session }
  }
}

/** Maya's question with a warning that she has confirmed: one that waited would bar her everywhere. */
export const warnedBefore = async (world: World) => {
  const { threadId, questionId } = await plantThread(world, {
    by: 'maya',
    title: 'Stuck at 25 percent',
    body: 'It stops at 25 percent, every evening.',
  })
  const caseId = await plantOpenCase(world, { postId: questionId, threadId, by: 'maya' })
  await decideAs(world, 'noor', caseId, { consequence: 'warn' })
  const [row] = await rowsOf(world, `select id from decisions where case_id = ${caseId}`)
  const decisionId = Number(row?.id)
  await world.client.execute(`update decisions set acknowledged_at = at where id = ${decisionId}`)
  return { decisionId }
}

export type Deciding = Partial<
  Record<'verdict' | 'consequence' | 'days' | 'rule' | 'law' | 'facts', string>
>

/** Decides by the command itself, as `who`. */
export const decideAs = async (world: World, who: string, caseId: number, deciding: Deciding) => {
  const [row] = await rowsOf(world, `select version from cases where id = ${caseId}`)
  const scope = await actorsOf(world)(who)
  const form = decisionForm.parse({
    ...Object.fromEntries(Object.keys(decisionForm.shape).map((name) => [name, ''])),
    verdict: 'uphold',
    reason,
    version: String(row?.version),
    ...deciding,
  })
  return decide(scope, caseId, form)
}
