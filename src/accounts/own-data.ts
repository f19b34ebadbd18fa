// What the forum keeps of a person, to take along as one file.
import { writeAll } from '../../db/batch.ts'
import { ownData } from '../../db/reads/own-data.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn } from '../page.ts'
import { signedIn } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'

/**
 * Two trips. Everything of the viewer by kind, times in ISO 8601, also for people who are suspended;
 * others' texts and the names of moderators are not theirs.
 */
export const takeOwnData = async (scope: Scope) => {
  const { viewer, uses, ...rows } = await learn(
    scope,
    {
      ...ownData(scope.db, scope.session?.key ?? '', scope.now),
      uses: usesByViewer(scope, limits.export),
    },
    { forBarred: true },
  )
  const person = signedIn(viewer)
  keepWithin(scope, limits.export, uses)
  await writeAll(scope.db, [count(scope, limits.export, person.id)])
  const { profile, ...kinds } = rows
  return {
    handle: person.handle,
    data: readable({ takenAt: scope.now, profile: profile[0] ?? null, ...kinds }),
  }
}

// `createdAt: 1700000000000` means little to who opens the file.
const readable = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) return value.map((entry) => readable(entry))
  if (typeof value === 'number' && /^at$|(At|Until)$/.test(name)) {
    return new Date(value).toISOString()
  }
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, readable(inside, key)]),
  )
}
