// Who may do what with posts and threads, case by case.
import { describe, expect, test } from 'vitest'
import { type PostMay, type PostSubject, type PostThread, postMay } from '../../src/policy/posts.ts'
import { maySeeThread, threadMay } from '../../src/policy/threads.ts'
import type { Role, Viewer } from '../../src/policy/viewer.ts'

const now = 1_000
const viewer = (id: number, role: Role = 'member', more: Partial<Viewer> = {}): Viewer => ({
  id,
  handle: `person${id}`,
  role,
  trust: 1,
  createdAt: 0,
  silencedUntil: null,
  suspendedUntil: null,
  ...more,
})
const asker = viewer(1)
const author = viewer(2)
const reader = viewer(3)
const moderator = viewer(4, 'moderator')
const staff = viewer(5, 'staff')
const admin = viewer(6, 'admin')
const silenced = viewer(1, 'member', { silencedUntil: now + 1 })

const thread: PostThread = {
  authorId: 1,
  lockedAt: null,
  hiddenAt: null,
  mergedInto: null,
  replies: 1,
}
const answer: PostSubject = { authorId: 2, kind: 'answer', hiddenAt: null, deletedAt: null }
const question: PostSubject = { ...answer, authorId: 1, kind: 'question' }

const may = (
  who: Viewer | null,
  post: PostSubject = answer,
  where: PostThread = thread,
  isSolution = false,
): string[] => {
  const may = postMay(who, post, where, { isSolution, now })
  return (Object.keys(may) as (keyof PostMay)[]).filter((act) => may[act])
}

describe('an answer', () => {
  test.each<[string, Viewer | null, string[]]>([
    ['a guest, by way of signing in', null, ['vote', 'reportOutcome', 'report']],
    ['the asker', asker, ['vote', 'accept', 'reportOutcome', 'report']],
    ['its author', author, ['edit', 'delete']],
    ['a reader', reader, ['vote', 'reportOutcome', 'report']],
    ['a moderator', moderator, ['vote', 'accept', 'reportOutcome', 'report', 'correct']],
    ['staff', staff, ['vote', 'reportOutcome', 'report', 'correct']],
    ['someone silenced', silenced, []],
  ])('%s', (_, who, acts) => {
    expect(may(who)).toEqual(acts)
  })

  test('that is the solution may be taken back, and promoted by staff', () => {
    expect(may(asker, answer, thread, true)).toContain('unaccept')
    expect(may(asker, answer, thread, true)).not.toContain('accept')
    expect(may(staff, answer, thread, true)).toContain('promote')
    expect(may(admin, answer, thread, true)).toContain('promote')
    expect(may(moderator, answer, thread, true)).not.toContain('promote')
    expect(may(staff)).not.toContain('promote')
  })

  test.each<[string, PostSubject, PostThread]>([
    ['hidden', { ...answer, hiddenAt: 1 }, thread],
    ['deleted', { ...answer, deletedAt: 1 }, thread],
  ])('that is %s is left alone', (_, post, where) => {
    for (const who of [asker, author, reader, moderator, staff])
      expect(may(who, post, where)).toEqual([])
  })

  test('in a locked thread is not edited any more', () => {
    expect(may(author, answer, { ...thread, lockedAt: 1 })).toEqual([])
    expect(may(reader, answer, { ...thread, lockedAt: 1 })).toContain('vote')
  })
})

describe('a question', () => {
  test('is edited by its asker, and deleted while nobody has answered', () => {
    expect(may(asker, question)).toEqual(['edit'])
    expect(may(asker, question, { ...thread, replies: 0 })).toEqual(['edit', 'delete'])
  })

  test('is neither voted for nor accepted', () => {
    expect(may(reader, question)).toEqual(['report'])
    expect(may(moderator, question)).toEqual(['report', 'correct'])
  })
})

/** What of a thread's acts is offered. */
const inThread = (viewer: Viewer | null, subject: PostThread) =>
  Object.entries(threadMay(viewer, subject, now)).flatMap(([act, isOffered]) =>
    isOffered ? [act] : [],
  )

describe('a thread', () => {
  test('is answered, followed and joined by members', () => {
    expect(inThread(reader, thread)).toEqual(['reply', 'meToo', 'follow', 'report'])
    expect(inThread(asker, thread)).toEqual(['reply', 'follow'])
    expect(inThread(silenced, thread)).toEqual(['follow'])
    expect(inThread(moderator, thread)).toEqual(['reply', 'meToo', 'follow', 'report', 'slow'])
  })

  test('offers a guest what one does with a press, by way of signing in', () => {
    expect(inThread(null, thread)).toEqual(['meToo', 'follow', 'report'])
    expect(inThread(null, { ...thread, hiddenAt: 1 })).toEqual([])
  })

  test('that is locked is answered by moderators', () => {
    const locked = { ...thread, lockedAt: 1 }

    expect(
      [reader, staff, moderator, admin].map((who) => threadMay(who, locked, now).reply),
    ).toEqual([false, false, true, true])
  })

  test('that is hidden is seen by its asker and moderators', () => {
    const hidden = { ...thread, hiddenAt: 1 }

    expect([null, reader, staff, asker, moderator].map((who) => maySeeThread(who, hidden))).toEqual(
      [false, false, false, true, true],
    )
    expect(inThread(moderator, hidden)).toEqual(['slow'])
  })
})
