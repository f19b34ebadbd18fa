// Random follows, me-toos, merges, undoings and contests: after each, who belongs where is what the rules say.
import { expect, test } from 'vitest'
import { contest, decide, decisionForm, undo } from '../../moderation/index.ts'
import { markDuplicate, undoMerge } from '../../src/forum/duplicate.ts'
import { follow, meToo } from '../../src/forum/react.ts'
import { sha256Hex } from '../../src/lib/hashes.ts'
import { Refusal } from '../../src/refusal.ts'
import { peopleOf, why } from '../support/merges.ts'
import { rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const askers = ['maya', 'theo', 'maya', 'kim', 'neighbour1', 'theo']
const crowd = ['maya', 'theo', 'kim', 'neighbour1', 'neighbour2', 'neighbour3', 'neighbour4']

/** What the rules say: who said what of which thread themselves, and what is merged into what. */
const modelOf = () => {
  const own = {
    follows: askers.map((asker) => new Set([asker])),
    meToos: askers.map(() => new Set<string>()),
  }
  const parent: (number | null)[] = askers.map(() => null)
  const rootOf = (at: number): number => (parent[at] === null ? at : rootOf(parent[at]!))
  const isBelow = (at: number, above: number): boolean =>
    at === above || (parent[at] !== null && isBelow(parent[at]!, above))
  const below = (above: number) => askers.map((_, at) => at).filter((at) => isBelow(at, above))
  const expected = (at: number) => ({
    follows: sorted(below(at).flatMap((one) => [...own.follows[one]!])),
    meToos: sorted(
      below(at).flatMap((one) => [...own.meToos[one]!, ...(one === at ? [] : [askers[one]!])]),
    ).filter((who) => who !== askers[at]),
  })
  return { own, parent, rootOf, below, expected }
}

const noMore = {
  consequence: '',
  passages: '',
  days: '',
  law: '',
  facts: '',
  rule: '',
  note: '',
}

const sorted = (handles: string[]) => [...new Set(handles)].sort()

// Small and seeded, so that what fails fails again (mulberry32, public domain).
const diceOf = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % sides
  }
}

const actors = async (world: World) => {
  const keys = new Map<string, { token: string; key: string }>()
  for (const handle of [...crowd, 'ines', 'noor']) {
    const token = await world.sessionOf(handle)
    keys.set(handle, { token, key: sha256Hex(token) })
  }
  return (handle: string) => ({ ...world.scope(), session: keys.get(handle) ?? null })
}

const everything = async (world: World) => [
  await rowsOf(world, 'select * from follows order by user_id, subject_id'),
  await rowsOf(world, 'select * from me_toos order by user_id, thread_id'),
  await rowsOf(world, 'select id, me_toos, merged_into from threads order by id'),
]

test.each([4, 5, 11])('whatever happens in whatever order, dice %i', async (seed) => {
  const world = await openWorld()
  const as = await actors(world)
  const ids: number[] = []
  for (const [at, by] of askers.entries()) {
    world.pass(minute)
    const title = `Question ${at}`
    ids.push((await plantThread(world, { by, title, body: 'NW-2-5.' })).threadId)
  }
  const model = modelOf()
  const roll = diceOf(seed)
  const note = { note: why, reason: why }
  const merges = askers.map(() => 0)
  const contested = new Set<string>()
  const decided: { at: number; into: number; id: number; merges: number }[] = []

  const merge = async (at: number, into: number) => {
    await markDuplicate(as('ines'), ids[at]!, { ...note, original: ids[into]! })
    model.parent[at] = model.rootOf(into)
  }
  const unmerge = async (at: number) => {
    await undoMerge(as('ines'), ids[at]!, note)
    model.parent[at] = null
  }
  const press = async (what: 'follows' | 'meToos', at: number, who: string, wish: 'on' | 'off') => {
    const root = model.rootOf(at)
    const tree = model.below(root)
    if (what === 'meToos' && tree.some((one) => askers[one] === who)) return
    await (what === 'follows' ? follow : meToo)(as(who), ids[at]!, wish)
    if (wish === 'off') for (const one of tree) model.own[what][one]!.delete(who)
    else {
      model.own[what][root]!.add(who)
      if (what === 'meToos') model.own.follows[root]!.add(who)
    }
  }

  const decideContest = async (at: number) => {
    await contest(as(askers[at]!), ids[at]!, note)
    const [row] = await rowsOf(world, 'select max(id) as id from cases')
    const version = '0'
    const form = decisionForm.parse({ ...noMore, verdict: 'dismiss', reason: why, version })
    expect(await decide(as('noor'), Number(row?.id), form)).toBe('decided')
    const [made] = await rowsOf(world, 'select max(id) as id from decisions')
    decided.push({ at, into: model.parent[at]!, id: Number(made?.id), merges: merges[at]! })
    model.parent[at] = null
  }
  // Where it was merged anew since, or would lead to itself, it is refused and nothing happens.
  const undoDecision = async ({ at, into, id, merges: then }: (typeof decided)[number]) => {
    const may = then === merges[at] && model.parent[at] === null && model.rootOf(into) !== at
    const undoing = undo(as('noor'), id, note)
    if (!may) return expect(undoing).rejects.toBeInstanceOf(Refusal)
    await undoing
    model.parent[at] = into
    done.returns += 1
  }

  const done = { merges: 0, undoings: 0, returns: 0 }
  for (let step = 0; step < 120; step += 1) {
    world.pass(minute)
    const [at, other, who] = [roll(ids.length), roll(ids.length), crowd[roll(crowd.length)]!]
    const isMerged = model.parent[at] !== null
    const mayMerge = !isMerged && model.rootOf(other) !== at
    const dice = roll(6)
    if (dice === 0 && mayMerge) {
      const before = await everything(world)
      await merge(at, other)
      merges[at]! += 1
      if (roll(2) === 0) {
        await unmerge(at)
        expect(await everything(world)).toEqual(before)
        done.undoings += 1
      }
      done.merges += 1
    } else if (dice === 1 && isMerged) {
      const isContested = roll(2) === 0 && !contested.has(`${at} ${merges[at]}`)
      contested.add(`${at} ${merges[at]}`)
      await (isContested ? decideContest : unmerge)(at)
      done.undoings += 1
    } else if (dice === 2 && decided.length > 0) {
      await undoDecision(decided.splice(roll(decided.length), 1)[0]!)
    } else {
      const what = dice % 2 === 0 ? 'follows' : 'meToos'
      await press(what, at, who, roll(3) === 0 ? 'off' : 'on')
    }
  }

  expect(done.merges).toBeGreaterThan(2)
  expect(done.undoings).toBeGreaterThan(1)
  expect(done.returns).toBeGreaterThan(0)
  for (const [at, id] of ids.entries()) {
    const { follows, meToos } = model.expected(at)
    expect(await peopleOf(world, 'follows', id), `followers of ${at}`).toEqual(follows)
    expect(await peopleOf(world, 'me_toos', id), `people of ${at}`).toEqual(meToos)
    expect(
      await rowsOf(world, `select me_toos, merged_into from threads where id = ${id}`),
    ).toEqual([
      {
        me_toos: meToos.length,
        merged_into: model.parent[at] === null ? null : ids[model.rootOf(at)],
      },
    ])
  }
})
