// Trust as it is earned and lost: weighed daily, given by hand by admins, and open to its owner.
import { z } from 'zod'
import { type Statement, together, writeAll } from '../../db/batch.ts'
import { figuresOf, figuresOfSeen, forumSince, trustChangesOf } from '../../db/reads/trust.ts'
import { viewerId } from '../../db/reads/viewer.ts'
import { insertTrustChange, setTrust } from '../../db/writes/trust.ts'
import { firstIdOf } from '../lib/ids.ts'
import { notify } from '../notices/notify.ts'
import { readPage } from '../page.ts'
import { signedIn } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'
import { readSettings, settingsOf } from '../settings.ts'
import {
  decisiveNeeds,
  type Figures,
  figureNames,
  figuresSaid,
  isMet,
  levelName,
  needsOf,
  type Scale,
  type Weighed,
  weigh,
  window,
} from './trust-levels.ts'

const day = 24 * 60 * 60_000

/** People weighed in one trip. */
const peopleAtATime = 100

/** The daily job: everyone seen in the last two days, and all of level 3 and 4. */
export const weighTrust = async (scope: Scope): Promise<void> => {
  const now = scope.platform.clock()
  const { rows, forums } = await together(scope.db, {
    rows: readSettings(scope.db),
    forums: forumSince(scope.db, firstIdOf(sinceOf(now))),
  })
  const scale = scaleOf(rows, forums)
  for (let after = 0; ; ) {
    const people = await figuresOfSeen(scope.db, {
      after,
      seenSince: now - (now % day) - 2 * day,
      since: sinceOf(now),
      limit: peopleAtATime,
    })
    await writeAll(
      scope.db,
      people.flatMap((row) => changeStatements({ ...scope, now }, row, scale)),
    )
    const last = people.at(-1)
    if (!last || people.length < peopleAtATime) return
    after = last.id
  }
}

type Row = Awaited<ReturnType<typeof figuresOfSeen>>[number]

const changeStatements = (scope: Scope, row: Row, scale: Scale): Statement[] => {
  const weighed = weighedOf(row)
  const after = weigh(weighed, scale, scope.now)
  const { trust: before, figures } = weighed
  if (after === before) return []
  const why = figuresSaid(decisiveNeeds(before, after, figures, scale), figures)
  const change = { userId: row.id, before, after, why, byId: null, at: scope.now }
  const told = {
    kind: 'trust' as const,
    actorId: null,
    data: { level: after, title: levelName(after) },
  }
  return [
    insertTrustChange(scope.db, change),
    setTrust(scope.db, change),
    // Falling is no news anyone likes to be sent; the page of one's own trust says it.
    ...(after > before ? notify(scope, [row.id], told) : []),
  ]
}

export type OwnTrust = Awaited<ReturnType<typeof loadOwnTrust>>

/** One's own level, its changes, and what is missing to the next; one trip. */
export const loadOwnTrust = async (scope: Scope) => {
  const { db, now } = scope
  const viewer = viewerId(scope.session?.key ?? '', now)
  const { frame, people, rows, forums, changes } = await readPage(scope, {
    people: figuresOf(db, viewer, sinceOf(now)),
    rows: readSettings(db),
    forums: forumSince(db, firstIdOf(sinceOf(now))),
    changes: trustChangesOf(db, viewer),
  })
  const { handle, trust } = signedIn(frame.viewer)
  const [row] = people
  const figures = row ? weighedOf(row).figures : null
  const next = trust + 1
  const level = next === 1 || next === 2 || next === 3 ? next : null
  const needs = level === null || !figures ? [] : needsOf(level, scaleOf(rows, forums))
  return {
    frame,
    handle,
    level: { number: trust, name: levelName(trust) },
    next: level === null ? null : levelName(level),
    needs: needs.map((need) => ({
      label: figureNames[need.figure],
      has: figures?.[need.figure] ?? 0,
      bound: 'least' in need ? need.least : need.most,
      isMost: 'most' in need,
      isMet: figures !== null && isMet(need, figures),
    })),
    changes: changes.map((change) => ({
      ...change,
      before: levelName(change.before),
      after: levelName(change.after),
    })),
  }
}

export const trustForm = z.object({
  level: z.enum(['0', '1', '2', '3', '4'], 'Choose a level.'),
  reason: z
    .string()
    .trim()
    .min(10, 'Say why in at least 10 characters: the person reads it.')
    .max(500, 'Keep it under 500 characters.'),
})

/** What a change by hand writes besides its row of the log. */
export const handStatements = (
  scope: Scope,
  change: { userId: number; before: number; after: number; why: string; byId: number },
): Statement[] => {
  const told = {
    kind: 'trust' as const,
    actorId: null,
    data: { level: change.after, title: levelName(change.after) },
  }
  return [
    insertTrustChange(scope.db, { ...change, at: scope.now }),
    setTrust(scope.db, change),
    ...(change.after > change.before ? notify(scope, [change.userId], told) : []),
  ]
}

const sinceOf = (now: number): number => now - (now % day) - window * day

const scaleOf = (rows: { name: string; value: unknown }[], forums: Scale['forum'][]): Scale => ({
  percent: settingsOf(rows)['trust-scale'].percent,
  forum: forums[0] ?? { threads: 0, posts: 0, keptSince: null },
})

const weighedOf = (row: Row): Weighed => {
  const { id: _, trust, changedAt, changedBy, changedFrom, changedTo, ...figures } = row
  return {
    trust,
    figures: figures satisfies Figures,
    changed:
      changedAt === null
        ? null
        : {
            at: changedAt,
            isByHand: changedBy !== null,
            isRise: (changedTo ?? 0) > (changedFrom ?? 0),
          },
  }
}
