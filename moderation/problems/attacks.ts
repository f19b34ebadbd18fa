// Signals that look made up: a ring of new accounts, copies of one text, one loud person.
import type { Statement } from '../../db/batch.ts'
import { insertAttack, type NewAttack, openAttackCase } from '../../db/writes/signal-attacks.ts'
import { newId } from '../../src/lib/ids.ts'
import type { Scope } from '../../src/scope.ts'
import { copiers, type Text } from './copies.ts'
import type { Evidence } from './detector/evidence.ts'

export type Attack = Omit<NewAttack, 'id' | 'at'>

const minute = 60_000

// Fewer new accounts are a family, or the neighbours of one.
const ringOf = 6
// Three people may quote the same sentence; copies are counted once however few they are.
const copiesBy = 4

/** So many posts by one person that name one code, in an hour, are no help to anybody. */
export const floodOf = 8
export const floodTime = 60 * minute

/** Members of this trust have answered long enough to be believed when they are busy. */
export const trusted = 2

/**
 * A crowd that would be an alarm if newcomers counted in full, and is none: so many of them come
 * with so few others. The windows of one key, and the bar it did not reach.
 */
export const ringIn = (
  key: string,
  evidence: Evidence[],
  { now, bar }: { now: number; bar: number },
): Attack | null => {
  if (evidence.some(({ score }) => score > bar)) return null
  const ring = evidence.find(
    ({ people, newcomers, upper }) =>
      newcomers >= ringOf && people > 2 * upper && newcomers > 2 * (people - newcomers) + 2,
  )
  if (!ring) return null
  const { people, newcomers, minutes, expected } = ring
  return {
    key,
    kind: 'ring',
    evidence: { people, newcomers, minutes, expected: Math.round(expected * 100) / 100 },
    userIds: [],
    since: now - minutes * minute,
  }
}

/** Texts that several people posted word for word; `key` is what the first of them named. */
export const copiesIn = (texts: (Text & { key: string })[]): Attack[] =>
  [...copiers(texts)].flatMap(([authorId, copies]): Attack[] => {
    const userIds = [...new Set([authorId, ...copies.map((copy) => copy.authorId)])]
    const [first] = copies
    const last = copies.at(-1)
    if (userIds.length < copiesBy || !first || !last) return []
    const from = texts.find((text) => text.authorId === authorId)?.at ?? first.at
    return [
      {
        key: texts.find(({ postId }) => postId === first.postId)?.key ?? '',
        kind: 'copies',
        evidence: {
          people: userIds.length,
          posts: copies.length + 1,
          minutes: Math.max(1, Math.round((last.at - from) / minute)),
          text: first.body.slice(0, 200),
        },
        userIds,
        since: from,
      },
    ]
  })

type Flood = { userId: number; codeId: string; posts: number; threads: number; since: number }

export const floodIn = ({ userId, codeId, posts, threads, since }: Flood, now: number): Attack => ({
  key: `c:${codeId}`,
  kind: 'flood',
  evidence: { posts, threads, minutes: Math.max(1, Math.round((now - since) / minute)) },
  userIds: [userId],
  since,
})

// A ring that is noticed shows on every key it names: each is tried, and the database takes one.
const mostAttacks = 20

/** A case for each, unless it is open already. */
export const attackStatements = ({ db, now }: Scope, attacks: Attack[]): Statement[] =>
  attacks.slice(0, mostAttacks).flatMap((attack) => {
    const row = { ...attack, id: newId(now), at: now }
    return [openAttackCase(db, row), insertAttack(db, row)]
  })
