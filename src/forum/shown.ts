// What the ask form had shown beside a question: as its form says it, and as it is kept.
import { z } from 'zod'
import type { Statement } from '../../db/batch.ts'
import {
  countAskedAfter,
  insertArticlesShown,
  insertThreadsShown,
  type Shown,
} from '../../db/writes/asked-after.ts'
import { idFromUrl } from '../lib/ids.ts'
import type { Scope } from '../scope.ts'
import { mostArticles, mostThreads } from './suggestions.ts'

/** The field of a form, `article:2k9 thread:2ka`, the first one first: no more than a panel can have shown; whatever is no such name is left out. */
export const shownRule = z.string().transform((typed) => {
  const all = typed.slice(0, longest).split(' ').flatMap(shownOf)
  const once = [...new Map(all.map((one) => [`${one.kind} ${one.id}`, one])).values()]
  return [...firstOf(once, 'article', mostArticles), ...firstOf(once, 'thread', mostThreads)]
})

/**
 * Keeps what was shown to the asker of a new thread. The field comes from a browser: only articles
 * in force and visible threads are kept, and an article counts each question once.
 */
export const keepShown = (
  { db, now }: Scope,
  threadId: number,
  shown: Shown[],
  opened: Shown[],
  /** The question waits: it is counted when it is published. */
  isHeld: boolean,
): Statement[] => {
  if (shown.length === 0) return []
  const isOpened = (one: Shown) => opened.some(({ kind, id }) => kind === one.kind && id === one.id)
  const rows = (kind: Shown['kind']) =>
    shown
      .filter((one) => one.kind === kind)
      .map((one, n) => ({
        id: one.id,
        rank: n + 1,
        opened: isOpened(one) ? (1 as const) : (0 as const),
      }))
  return [
    insertArticlesShown(db, threadId, rows('article'), now),
    insertThreadsShown(db, threadId, rows('thread'), now),
    ...(isHeld ? [] : [countAskedAfter(db, threadId)]),
  ]
}

const longest = 400

const shownOf = (part: string): Shown[] => {
  const [, kind, written] = /^(article|thread):([0-9a-z]{1,11})$/.exec(part) ?? []
  const id = idFromUrl(written ?? '')
  return id === null ? [] : [{ kind: kind === 'article' ? 'article' : 'thread', id }]
}

const firstOf = (all: Shown[], kind: Shown['kind'], most: number): Shown[] =>
  all.filter((one) => one.kind === kind).slice(0, most)
