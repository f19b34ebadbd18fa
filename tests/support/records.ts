// A moderation record of long ago, written straight into the database: decisions with statements and appeals.
import { plantThread } from './threads.ts'
import { day, hour, type World } from './world.ts'

export type Recorded = {
  at: number
  consequence: string
  /** From the case's opening. */
  took?: number
  ground?: 'rule' | 'law'
  isAutomated?: boolean
  isUndone?: boolean
  /** The outcome of an appeal an hour after it was sent. */
  appeal?: 'upheld' | 'varied' | 'reversed'
}

/** Decisions about neighbour1, upheld by ines on cases of their own, or made by a rule. */
export const plantRecord = async (world: World, records: Recorded[]) => {
  const { questionId, threadId } = await plantThread(world, {
    by: 'neighbour1',
    title: 'Planted',
    body: 'Planted.',
  })
  for (const [place, recorded] of records.entries()) {
    const { at, consequence, took = hour } = recorded
    const id = 1000 + place
    const isLaw = recorded.ground === 'law'
    const by = recorded.isAutomated ? 'null' : '3'
    const undone = recorded.isUndone ? `4, ${at + hour}, 'A mistake.'` : 'null, null, null'
    await world.client.batch([
      `insert into cases (id, subject_kind, subject_id, post_id, thread_id, author_id, opened_at, closed_at)
        values (${id}, 'post', ${questionId}, ${questionId}, ${threadId}, 100, ${at - took}, ${at})`,
      `insert into decisions
          (id, case_id, verdict, consequence, rule, reason, decided_by, at, undone_by, undone_at, undo_reason)
        values (${id}, ${id}, 'uphold', '${consequence}', 'scam', 'Planted.', ${by}, ${at}, ${undone})`,
      `insert into statements
          (decision_id, user_id, place, path, ground, law, facts, detection, automated, at, appeal_until)
        values (${id}, 100, 'Planted', '/', '${isLaw ? 'law' : 'rule'}',
          '${isLaw ? '=HYPERLINK("x")' : ''}', '', '${recorded.isAutomated ? 'automatic' : 'reports'}',
          ${recorded.isAutomated ? 1 : 0}, ${at}, ${at + 180 * day})`,
      ...(recorded.appeal
        ? [
            `insert into appeals (id, decision_id, appellant_id, side, happened, wrong, change, at,
                outcome, reason, decided_by, decided_at)
              values (${id}, ${id}, 100, 'author', 'x', 'x', 'x', ${at}, '${recorded.appeal}', 'x', 4, ${at + hour})`,
          ]
        : []),
    ])
  }
}
