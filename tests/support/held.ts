// Posts that wait for a moderator: by a word the team listed, so that no test hangs on a figure of triage.
import { writeAll } from '../../db/batch.ts'
import { insertPattern } from '../../db/writes/patterns.ts'
import { links } from '../../views/links.ts'
import { rowsOf } from './rows.ts'
import { idOf } from './threads.ts'
import type { Answer, Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** A text with it waits. */
export const waitingWord = 'jackpot'
/** A text with it is refused. */
export const refusedWord = 'moneymaker'

/** Lists both words, by ines. */
export const listWords = (world: World) =>
  writeAll(
    world.db,
    [
      { text: waitingWord, verdict: 'hold' as const },
      { text: refusedWord, verdict: 'refuse' as const },
    ].map(({ text, verdict }, n) =>
      insertPattern(world.db, {
        id: n + 1,
        kind: 'word',
        text,
        label: 'spam',
        verdict,
        note: 'For tests.',
        byId: idOf('ines'),
        at: world.now(),
      }),
    ),
  )

/** Maya answers a thread with the word; her answer waits. */
export const heldAnswer = async (
  world: World,
  threadId: number,
  body = `A ${waitingWord}, NW-2-5.`,
) => {
  await listWords(world)
  const maya = await world.as('maya')
  await maya.post(links.reply(threadId), { body })
  const [row] = await rowsOf(world, 'select id, post_id from cases order by id desc')
  return { caseId: Number(row?.id), postId: Number(row?.post_id) }
}

/** Decides a post that waits through the form of its case. */
export const decideHeld = async (
  moderator: Visitor,
  caseId: number,
  verdict: 'dismiss' | 'uphold',
): Promise<Answer> => {
  const page = await moderator.get(links.case(caseId))
  return moderator.submit(page, 'form.decision', {
    verdict,
    reason: 'We have read it, and this is why.',
  })
}
