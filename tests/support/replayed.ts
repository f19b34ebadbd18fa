// What a scene must be, replayed from nothing by the log and the rows that stand, and what it is.
import { rowsOf } from './rows.ts'
import { idOf } from './threads.ts'
import { day, type World } from './world.ts'

/** A question and its answers, by these authors in turn. */
export type Scene = {
  world: World
  threadId: number
  postIds: number[]
  authors: readonly string[]
  /** What the asker accepted and took back, which only the solutions' own rows would tell. */
  said: { at: number; postId: number | null }[]
}

type Event = { at: number; apply: () => void }

/** Everything from nothing: the log in its order, between it sweeps, edits and what was accepted. */
export const replayed = async ({ world, threadId, postIds, authors, said }: Scene) => {
  type Hide = { post: number; at: number; restored: boolean; interimOf: number | null }
  const hides = new Map<number, Hide>()
  const locks = new Map<number, number>()
  const sanctions = new Map<number, { user: number; kind: string; until: number }>()
  const swept = new Map<number, { at: number; posts: number[] }>()
  const solutions: { postId: number; end: null | 'person' | 'hiding' }[] = []
  const met = { restored: 0, givenBack: 0, sanctioned: 0 }
  const visible = (postId: number) => hiddenSince(postId) === null
  const hiddenSince = (postId: number): number | null => {
    const times = [
      ...[...hides.values()].filter((hide) => hide.post === postId && !hide.restored),
      ...[...swept.values()].filter(({ posts }) => posts.includes(postId)),
    ].map(({ at }) => at)
    return times.length === 0 ? null : Math.min(...times)
  }
  const log = await rowsOf(
    world,
    `select l.action, l.case_id, l.decision_id, l.post_id, l.user_id, l.consequence, l.at, d.days
    from mod_log l left join decisions d on d.id = l.decision_id
    where l.action in ('interim', 'decide', 'undo', 'withdrawn') order by l.id`,
  )
  const events: Event[] = log.map((row) => ({
    at: Number(row.at),
    apply: () => {
      const [id, at] = [Number(row.decision_id), Number(row.at)]
      for (const [hideId, { interimOf }] of hides) {
        const ends = row.action === 'decide' || row.action === 'withdrawn'
        if (ends && interimOf === row.case_id) hides.delete(hideId)
      }
      if (row.action === 'withdrawn') return
      if (row.action === 'undo') {
        for (const rows of [hides, locks, sanctions]) rows.delete(id)
      } else if (row.consequence === 'hide') {
        const interimOf = row.action === 'interim' ? Number(row.case_id) : null
        hides.set(id, { post: Number(row.post_id), at, restored: false, interimOf })
      } else if (row.consequence === 'lock') locks.set(id, at)
      else if (row.consequence !== 'none') {
        const until = at + Number(row.days) * day
        met.sanctioned += 1
        sanctions.set(id, { user: Number(row.user_id), kind: String(row.consequence), until })
      }
    },
  }))
  for (const row of await rowsOf(world, 'select id, at, undone_at from sweeps')) {
    const posts = await rowsOf(world, `select post_id from swept_posts where sweep_id = ${row.id}`)
    const one = { at: Number(row.at), posts: posts.map(({ post_id }) => Number(post_id)) }
    events.push({ at: one.at, apply: () => swept.set(Number(row.id), one) })
    if (row.undone_at !== null) {
      events.push({ at: Number(row.undone_at), apply: () => swept.delete(Number(row.id)) })
    }
  }
  for (const row of await rowsOf(world, 'select post_id, edited_at from post_revisions')) {
    events.push({
      at: Number(row.edited_at),
      apply: () => {
        for (const hide of hides.values()) {
          if (hide.post !== Number(row.post_id)) continue
          if (!hide.restored) met.restored += 1
          hide.restored = true
        }
      },
    })
  }
  for (const { at, postId } of said) {
    events.push({
      at,
      apply: () => {
        for (const one of solutions) if (one.end === null) one.end = 'person'
        if (postId !== null) solutions.push({ postId, end: null })
      },
    })
  }
  for (const { apply } of events.sort((a, b) => a.at - b.at)) {
    apply()
    for (const one of solutions) {
      if (one.end === null && !visible(one.postId)) one.end = 'hiding'
      const isLast = one === solutions.at(-1)
      if (isLast && one.end === 'hiding' && visible(one.postId)) {
        one.end = null
        met.givenBack += 1
      }
    }
  }
  const last = (user: number, kind: string) => {
    const ends = [...sanctions.values()]
      .filter((one) => one.user === user && one.kind === kind)
      .map(({ until }) => until)
    return ends.length === 0 ? null : Math.max(...ends)
  }
  const present = solutions.find(({ end }) => end === null)
  const state = {
    posts: postIds.map((id) => ({ id, hidden_at: hiddenSince(id) })),
    thread: {
      id: threadId,
      hidden_at: hiddenSince(postIds[0]!),
      is_locked: locks.size > 0 ? 1 : 0,
      locked_at: locks.size === 0 ? null : Math.min(...locks.values()),
      replies: postIds.slice(1).filter(visible).length,
      is_solved: present ? 1 : 0,
    },
    solution: present?.postId ?? null,
    people: authors.map((handle) => ({
      handle,
      silenced_until: last(idOf(handle), 'silence'),
      suspended_until: last(idOf(handle), 'suspend'),
    })),
  }
  return { state, met }
}

/** The same as the tables have it. */
export const actual = async ({ world, threadId, postIds, authors }: Scene) => {
  const [thread] = await rowsOf(
    world,
    `select id, hidden_at, locked_at is not null as is_locked, locked_at, replies,
      solved_at is not null as is_solved from threads where id = ${threadId}`,
  )
  const [present] = await rowsOf(world, 'select post_id from solutions where undone_at is null')
  const names = authors.map((handle) => `'${handle}'`).join(', ')
  const people = await rowsOf(
    world,
    `select handle, silenced_until, suspended_until from users where handle in (${names})`,
  )
  return {
    posts: await rowsOf(
      world,
      `select id, hidden_at from posts where id in (${postIds.join(', ')}) order by id`,
    ),
    thread,
    solution: present?.post_id ?? null,
    people: authors.map((handle) => people.find((person) => person.handle === handle)),
  }
}
