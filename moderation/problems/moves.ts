// Merging a problem into another, and splitting a part off.
import { z } from 'zod'
import type { Statement } from '../../db/batch.ts'
import { problemForAct } from '../../db/reads/problem-acts.ts'
import {
  giveKey,
  giveKeys,
  insertMerge,
  insertPart,
  insertSplit,
  moveThreads,
  settleParts,
} from '../../db/writes/problem-moves.ts'
import { followersOfThreadsFollow, insertProblemUpdate } from '../../db/writes/problems.ts'
import { idFromUrl, newId } from '../../src/lib/ids.ts'
import { notifyFollowers } from '../../src/notices/notify.ts'
import { isOngoing, mayMergeInto } from '../../src/policy/problems.ts'
import type { Scope } from '../../src/scope.ts'
import { actOf, alert, note, problemTitle, version } from './acts.ts'
import { partsOf } from './keys.ts'
import { actOn, type ProblemForAct, storedNote, tellFollowers } from './turns.ts'

const day = 24 * 60 * 60_000

const named = (said: string) =>
  z.string().transform((typed, { addIssue }) => {
    const id = idFromUrl(typed)
    if (id === null) addIssue({ code: 'custom', message: said })
    return id ?? 0
  })

export const moveForms = {
  merge: z.object({
    version,
    into: named('Choose the problem it is a part of.'),
    reason: note('a reason'),
  }),
  split: z.object({
    version,
    title: problemTitle,
    key: z.string().min(1, 'Choose what the part is about.').max(300, 'Choose one of the list.'),
    // Those ticked, with blanks between.
    threads: z
      .string()
      .max(4000, 'These are too many at once.')
      .transform((ids) => ids.split(' ').flatMap((id) => idFromUrl(id) ?? [])),
    body: note('a note'),
  }),
  undo: z.object({ version, move: named('Choose what is to be undone.') }),
}

type Filled<Name extends keyof typeof moveForms> = z.infer<(typeof moveForms)[Name]>

/**
 * Makes a problem a part of another: its keys, threads and followers go along. False where the other
 * one is closed, or not known to the people who know of this one.
 */
export const mergeProblem = (scope: Scope, id: number, form: Filled<'merge'>) =>
  actOn(
    scope,
    actOf(id, form, 'merge'),
    (problem, by, { others: [into] }) => {
      if (!into || into.id === id || !mayMergeInto(problem, into)) return null
      const move = { id: newId(scope.now), fromId: id, intoId: into.id, byId: by.id, at: scope.now }
      return {
        state: 'merged',
        body: form.reason,
        set: {
          state: 'merged',
          mergedInto: into.id,
          closedAt: scope.now,
          closedBy: by.id,
          snoozedUntil: null,
        },
        other: {
          problem: into,
          state: 'joined',
          body: `“${problem.title}”. ${form.reason}`,
          set: {},
        },
        before: [
          insertMerge(scope.db, { ...move, reason: form.reason }),
          giveKeys(scope.db, id, into.id),
        ],
        after: [
          ...followersGo(scope, problem, into, by),
          ...settleParts(scope.db, into.id),
          ...alert(scope, problem, 'merged', by),
        ],
      }
    },
    { others: problemForAct(scope.db, form.into, 0) },
  )

// Who follows the threads of a suspicion follows what is known, once they are that problem's; who
// followed the part already hears where it goes on.
const followersGo = (
  scope: Scope,
  part: ProblemForAct,
  whole: ProblemForAct,
  by: { id: number },
): Statement[] => {
  if (!isOngoing(whole)) return []
  if (!isOngoing(part)) return [followersOfThreadsFollow(scope.db, part.id, scope.now)]
  const body = `“${part.title}” is a part of this, and is followed up here.`
  return notifyFollowers(
    scope,
    { kind: 'problem', id: part.id },
    {
      kind: 'problem-update',
      actorId: by.id,
      data: { problemId: whole.id, title: whole.title, body },
    },
  )
}

/**
 * Makes a part of a problem its own, in the same standing: one key and the chosen threads. Gives the
 * new problem's id; null without a thread, or for the problem's own key.
 */
export const splitProblem = async (
  scope: Scope,
  id: number,
  form: Filled<'split'>,
): Promise<number | null> => {
  const { db, now } = scope
  const partId = newId(now)
  const isMade = await actOn(scope, actOf(id, form, 'split'), (problem, by) => {
    if (form.threads.length === 0 || form.key === problem.key) return null
    const isKnown = isOngoing(problem)
    const move = { id: newId(now), fromId: id, intoId: partId, byId: by.id, at: now }
    const { codeId, deviceId, country, version: appVersion } = partsOf(form.key)
    const part = { id: partId, key: form.key, title: form.title, codeId, deviceId }
    const told = { ...problem, ...part, body: form.body }
    return {
      state: 'split',
      body: `“${form.title}”. ${form.body}`,
      set: {},
      before: [
        insertPart(db, {
          ...part,
          ...{ country, appVersion, from: id, at: now, since: now - day },
          state: isKnown ? 'confirmed' : 'suspected',
          by: isKnown ? by.id : null,
        }),
        insertProblemUpdate(db, {
          ...storedNote(scope, form.body),
          problemId: partId,
          version: 1,
          state: isKnown ? 'confirmed' : 'parted-off',
          byId: by.id,
          at: now,
        }),
        insertSplit(db, { ...move, reason: form.body, key: form.key, threads: form.threads }),
        ...giveKey(db, { fromId: id, intoId: partId, key: form.key, at: now }),
        ...moveThreads(db, move.id, now),
      ],
      after: [
        ...(isKnown
          ? [
              followersOfThreadsFollow(db, partId, now),
              ...tellFollowers(scope, 'problem-update', told, by),
            ]
          : []),
        ...settleParts(db, id),
        ...alert(
          scope,
          { ...problem, id: partId, version: 0 },
          isKnown ? 'confirmed' : 'suspected',
          by,
        ),
      ],
    }
  })
  return isMade ? partId : null
}
