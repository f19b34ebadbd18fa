// The articles as staff list them: what is written, what waits for a review, what is published.
import { proposedArticles } from '../../db/reads/problem-proposals.ts'
import {
  articleCounts,
  articlesThatAre,
  revisionsIn,
  type StaffList,
} from '../../db/reads/revisions.ts'
import { decodeCursor, encodeCursor } from '../lib/cursors.ts'
import { readPage } from '../page.ts'
import { staffed } from '../policy/problems.ts'
import type { Scope } from '../scope.ts'

export type StaffArticlesPage = Awaited<ReturnType<typeof loadStaffArticles>>

const articlesAPage = 30

// By then whoever had the problem has read about it elsewhere.
const proposedFor = 60 * 86_400_000

/** For staff alone, in one trip; whatever else `show` says, it is what waits for a review. */
export const loadStaffArticles = async (
  scope: Scope,
  address: { show: string; before: string },
) => {
  const show = lists.find((list) => list === address.show) ?? 'submitted'
  const before = keyOf(address.before)
  const ask = { before, limit: articlesAPage + 1 }
  const rows = await readPage(scope, {
    counts: articleCounts(scope.db),
    proposals: proposedArticles(scope.db, scope.now - proposedFor),
    articles:
      show === 'published' || show === 'archived'
        ? articlesThatAre(scope.db, show, ask)
        : revisionsIn(scope.db, show, ask),
  })
  staffed(rows.frame.viewer)
  const articles = rows.articles.slice(0, articlesAPage)
  const last = articles.at(-1)
  const isMore = rows.articles.length > articlesAPage
  return {
    frame: rows.frame,
    show,
    counts: rows.counts[0] ?? { draft: 0, submitted: 0, approved: 0 },
    articles,
    /** Problems that were resolved and may want an article; on the first page of drafts and reviews. */
    proposals: before === null && isWriting(show) ? rows.proposals : [],
    isLater: before !== null,
    older: isMore && last ? encodeCursor([last.at, last.id]) : null,
  }
}

const isWriting = (show: StaffList): boolean => show === 'draft' || show === 'submitted'

const lists: StaffList[] = ['draft', 'submitted', 'approved', 'published', 'archived']

const keyOf = (cursor: string): [number, number] | null => {
  const [at, id] = decodeCursor(cursor, 2) ?? []
  return at === undefined || id === undefined ? null : [at, id]
}
