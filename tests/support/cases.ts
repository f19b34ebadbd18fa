// Cases that wait when a test begins: a thread with a bad answer, reported by some of its readers.
import { links } from '../../views/links.ts'
import { rowsOf } from './rows.ts'
import { plantThread } from './threads.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export const reason = 'It asks for card data by telephone, which support never does.'

/** A thread by maya; neighbour1's answer is reported by theo and kim, or by those named. */
export const plantCase = async (
  world: World,
  { reporters = ['theo', 'kim'], title = 'NW-2-5 on my television since yesterday' } = {},
) => {
  const planted = await plantThread(world, {
    by: 'maya',
    title,
    body: 'It says NW-2-5 and nothing plays.',
    codes: ['nw-2-5'],
    answers: [
      { by: 'neighbour1', body: 'Call our hotline on 555 0100 and have your card ready.' },
      { by: 'theo', body: 'Restart the router, then the television.' },
    ],
  })
  const postId = planted.answerIds[0]!
  const caseId = await openCaseOn(world, postId, reporters)
  return { ...planted, postId, caseId, address: links.case(caseId) }
}

/** Has people report a post, and gives the case they joined. */
export const openCaseOn = async (world: World, postId: number, reporters: string[]) => {
  for (const who of reporters) {
    const visitor = await world.as(who)
    await visitor.post(links.report(postId), { reason: 'scam', note: `${who} noticed it.` })
  }
  const [row] = await rowsOf(
    world,
    `select id from cases where post_id = ${postId} and closed_at is null`,
  )
  return Number(row?.id)
}

export type Deciding = {
  verdict?: string
  consequence?: string
  reason?: string
  note?: string
  passages?: string
  days?: string
}

/** Decides a case through the form of its page. */
export const decideBy = async (visitor: Visitor, address: string, deciding: Deciding = {}) =>
  visitor.submit(await visitor.get(address), 'form.decision', {
    verdict: 'uphold',
    consequence: 'hide',
    reason,
    ...deciding,
  })

/** The decision made on a case. */
export const decisionOn = async (world: World, caseId: number): Promise<number> =>
  Number((await rowsOf(world, `select id from decisions where case_id = ${caseId}`))[0]?.id)

/** What people were told, as `handle: kind`, in order. */
export const toldIn = async (world: World): Promise<string[]> =>
  (
    await rowsOf(
      world,
      `select u.handle || ': ' || n.kind as told from notices n join users u on u.id = n.user_id
      order by n.id`,
    )
  ).map(({ told }) => String(told))

/** The same for what is on its way by mail. */
export const mailedIn = async (world: World): Promise<string[]> =>
  (
    await rowsOf(
      world,
      `select payload ->> '$.handle' || ': ' || (payload ->> '$.kind') as mailed from outbox
        where kind = 'notice-mail' order by id`,
    )
  ).map(({ mailed }) => String(mailed))
