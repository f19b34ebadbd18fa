// Codes nobody has listed yet: what posts write is recorded, and staff list it or say that it is none.
import { z } from 'zod'
import { type Statement, writeAll } from '../../db/batch.ts'
import { dismissedUnlisted, openUnlisted, unlistedCode } from '../../db/reads/unlisted.ts'
import {
  deleteSightings,
  insertSightings,
  insertUnlistedAct,
  setDismissed,
} from '../../db/writes/unlisted.ts'
import { newId } from '../lib/ids.ts'
import { cut } from '../lib/typed.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn, readPage } from '../page.ts'
import { curating, mayCurate } from '../policy/catalogue.ts'
import { staffed } from '../policy/problems.ts'
import { conflict, missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { codeIdOf } from './code-ids.ts'
import type { UnknownCode } from './recogniser/recogniser.ts'

/** An unlisted code as a post writes it. */
export type Sighting = { id: string; code: string; family: string; text: string }

// A post that names more new codes than this is no post about any of them.
const mostInPost = 10

/** What a post writes of unlisted codes, each once. */
export const sightingsOf = (unknown: readonly UnknownCode[]): Sighting[] => {
  const once = new Map<string, Sighting>()
  for (const { code, family, text } of unknown) {
    const id = codeIdOf(code)
    if (!once.has(id)) once.set(id, { id, code, family, text })
  }
  return [...once.values()].slice(0, mostInPost)
}

type PostOf = { id: number; threadId: number; authorId: number; at: number }

/** The rows of a new post's unlisted codes, for the batch that writes it. */
export const firstSightings = (
  { db }: Scope,
  post: PostOf,
  sightings: readonly Sighting[],
): Statement[] =>
  insertSightings(
    db,
    sightings.map(({ id, code, family, text }) => ({
      codeId: id,
      code,
      familyId: family,
      postId: post.id,
      threadId: post.threadId,
      authorId: post.authorId,
      written: cut(text, 80),
      at: post.at,
    })),
  )

/** The same for a text that takes the place of another. */
export const sightingsAnew = (
  scope: Scope,
  post: PostOf,
  sightings: readonly Sighting[],
): Statement[] => [deleteSightings(scope.db, post.id), ...firstSightings(scope, post, sightings)]

export type UnlistedPage = Awaited<ReturnType<typeof loadUnlisted>>

/** For staff alone, in one trip; `refused` is the code that a refused form was about, if any. */
export const loadUnlisted = async (scope: Scope, refused: string | null) => {
  const { frame, open, dismissed, codes } = await readPage(scope, {
    open: openUnlisted(scope.db, 60),
    dismissed: dismissedUnlisted(scope.db, 20),
    codes: unlistedCode(scope.db, refused ?? ''),
  })
  const viewer = staffed(frame.viewer)
  if (refused !== null) standing(codes, 'dismiss')
  return {
    frame,
    open: open.map(({ threads, devices, ...code }) => ({
      ...code,
      threads: JSON.parse(threads) as { id: number; slug: string; title: string }[],
      devices: JSON.parse(devices) as { id: string; name: string }[],
    })),
    dismissed,
    may: { curate: mayCurate(viewer, scope.now) },
  }
}

export const unlistedNote = z
  .string()
  .trim()
  .min(3, 'Say in a word why: other staff read it.')
  .max(300, 'Keep it under 300 characters.')

/** Two trips. It is no code, whoever writes it; until somebody takes that back. */
export const dismissUnlisted = (scope: Scope, id: string, note: string) =>
  act(scope, id, { act: 'dismiss', note })

/** Two trips. It may be one after all. */
export const restoreUnlisted = (scope: Scope, id: string) =>
  act(scope, id, { act: 'restore', note: '' })

type Act = 'dismiss' | 'restore'

const act = async (scope: Scope, id: string, { act, note }: { act: Act; note: string }) => {
  const { db, now } = scope
  const found = await learn(scope, {
    codes: unlistedCode(db, id),
    uses: usesByViewer(scope, limits.team),
  })
  const viewer = curating(found.viewer, now)
  keepWithin(scope, limits.team, found.uses)
  standing(found.codes, act)
  await writeAll(db, [
    insertUnlistedAct(db, { id: newId(now), codeId: id, act, byId: viewer.id, at: now, note }),
    setDismissed(db, id, act === 'dismiss' ? now : null),
    count(scope, limits.team, viewer.id),
  ])
}

/** Refuses an act on a code that nobody wrote, or on which it was done already. */
const standing = ([code]: { dismissedAt: number | null }[], act: Act) => {
  if (!code) throw missing('Nobody wrote such a code.')
  if ((code.dismissedAt !== null) === (act === 'dismiss')) {
    throw conflict(`Somebody else has just ${act === 'dismiss' ? 'dismissed' : 'restored'} it.`)
  }
}
