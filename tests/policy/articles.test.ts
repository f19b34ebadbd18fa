// Who may write, review and publish: the whole matrix of people and states.
import { describe, expect, test } from 'vitest'
import {
  type ArticleMay,
  articleMay,
  isInForce,
  isPublicArticle,
  maySeeFeedback,
  type RevisionState,
} from '../../src/policy/articles.ts'
import type { Role, Viewer } from '../../src/policy/viewer.ts'

const now = 1_000

const viewer = (id: number, role: Role, more: Partial<Viewer> = {}): Viewer => ({
  id,
  handle: `person${id}`,
  role,
  trust: 4,
  createdAt: 0,
  silencedUntil: null,
  suspendedUntil: null,
  ...more,
})

const author = viewer(1, 'staff')
const unpublished = { publishedAt: null, archivedAt: null }
const inForce = { publishedAt: 1, archivedAt: null }
const archived = { publishedAt: 1, archivedAt: 2 }

describe('of a revision', () => {
  const allowed = (who: Viewer | null, state: RevisionState) => {
    const may = articleMay(who, unpublished, { state, authorId: author.id }, now)
    return (Object.keys(may) as (keyof ArticleMay)[]).filter((act) => may[act])
  }

  test.each<[RevisionState, string[], string[]]>([
    ['draft', ['save', 'submit'], ['save', 'submit']],
    ['submitted', ['save'], ['save', 'approve', 'return']],
    ['approved', ['save', 'publish'], ['save', 'return', 'publish']],
    ['published', ['save'], ['save']],
  ])('%s: its author and another one may each do this', (state, own, others) => {
    expect(allowed(author, state)).toEqual(own)
    expect(allowed(viewer(2, 'staff'), state)).toEqual(others)
    expect(allowed(viewer(3, 'admin'), state)).toEqual(others)
  })

  test.each<[string, Viewer | null]>([
    ['a guest', null],
    ['a member', viewer(4, 'member')],
    ['a moderator', viewer(5, 'moderator')],
    ['silenced staff', viewer(6, 'staff', { silencedUntil: now + 1 })],
    ['suspended staff', viewer(7, 'staff', { suspendedUntil: now + 1 })],
  ])('%s may do nothing', (_, who) => {
    for (const state of ['draft', 'submitted', 'approved', 'published'] as const) {
      expect(allowed(who, state)).toEqual([])
    }
  })
})

describe('of an article', () => {
  test('what is in force may be checked and archived, once', () => {
    const acts = (article: typeof archived | typeof inForce | typeof unpublished) => {
      const may = articleMay(author, article, { state: 'published', authorId: author.id }, now)
      return [may.verify, may.archive]
    }

    expect(acts(inForce)).toEqual([true, true])
    expect(acts(archived)).toEqual([false, false])
    expect(acts(unpublished)).toEqual([false, false])
  })

  test('what was published can be read, and is in force until it is archived', () => {
    expect([unpublished, inForce, archived].map(isPublicArticle)).toEqual([false, true, true])
    expect([unpublished, inForce, archived].map(isInForce)).toEqual([false, true, false])
  })

  test('its counts are for staff', () => {
    const people = [null, viewer(1, 'member'), viewer(2, 'moderator'), author, viewer(3, 'admin')]

    expect(people.map(maySeeFeedback)).toEqual([false, false, false, true, true])
  })
})
