// The front page and the categories: a list of threads, a page at a time, in one trip.
import { allCategories, categoryOf } from '../../db/reads/categories.ts'
import { openProblems } from '../../db/reads/problems.ts'
import { listedThreads, type Show, type ThreadRow } from '../../db/reads/thread-lists.ts'
import { decodeCursor, encodeCursor } from '../lib/cursors.ts'
import { readPage } from '../page.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'

/** What the address asks for, as it stands there. */
export type ListAddress = { show?: string; before?: string }

/** Threads on a page. */
export const threadsAPage = 30

export type HomePage = Awaited<ReturnType<typeof loadHome>>
export type CategoryPage = Awaited<ReturnType<typeof loadCategory>>

/** The front page: threads, categories, and the problems the community knows of. */
export const loadHome = async (scope: Scope, address: ListAddress) => {
  const ask = askOf(address)
  const rows = await readPage(scope, {
    threads: listedThreads(scope.db, ask),
    categories: allCategories(scope.db),
    problems: openProblems(scope.db),
  })
  return {
    frame: rows.frame,
    list: listOf(ask, rows.threads),
    categories: rows.categories,
    // More are on the status page.
    problems: rows.problems.slice(0, 3),
  }
}

/** A category's page; throws a `missing` refusal for a slug that names none. */
export const loadCategory = async (scope: Scope, slug: string, address: ListAddress) => {
  const ask = { ...askOf(address), category: slug }
  const rows = await readPage(scope, {
    category: categoryOf(scope.db, slug),
    threads: listedThreads(scope.db, ask),
    categories: allCategories(scope.db),
  })
  const [category] = rows.category
  if (!category) throw missing('There is no such category.')
  return {
    frame: rows.frame,
    category,
    list: listOf(ask, rows.threads),
    categories: rows.categories,
  }
}

type Ask = { show: Show; before: [number, number] | null; limit: number }

// Whatever else an address asks for, it gets the latest threads from the top.
const askOf = ({ show, before }: ListAddress): Ask => {
  const [at, id] = decodeCursor(before ?? '', 2) ?? []
  return {
    show: show === 'unanswered' || show === 'solved' ? show : 'latest',
    before: at === undefined || id === undefined ? null : [at, id],
    limit: threadsAPage + 1,
  }
}

export type ThreadList = ReturnType<typeof listOf>

const listOf = (ask: Ask, rows: ThreadRow[]) => {
  const threads = rows.slice(0, threadsAPage)
  const last = threads.at(-1)
  return {
    show: ask.show,
    threads: threads.map(withChips),
    isLater: ask.before !== null,
    /** The cursor of the next page; null on the last one. */
    older:
      rows.length > threadsAPage && last
        ? encodeCursor([(ask.show === 'solved' ? last.solvedAt : last.activeAt) ?? 0, last.id])
        : null,
  }
}

export type Chip = { kind: 'code' | 'device'; ref: string; name: string }

/** A row of a list with its chips read. */
export const withChips = (row: ThreadRow) => ({ ...row, chips: JSON.parse(row.chips) as Chip[] })
