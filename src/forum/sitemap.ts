// What search engines are led to.

import { together } from '../../db/batch.ts'
import { publishedArticles, visibleThreads } from '../../db/reads/sitemap.ts'
import type { Scope } from '../scope.ts'

// A file of 5,000 addresses stays well under a megabyte; older threads are found through newer ones.
const mostThreads = 4_000
const mostArticles = 1_000

/** The latest threads and articles, in one trip. */
export const loadSitemap = (scope: Scope) =>
  together(scope.db, {
    threads: visibleThreads(scope.db, mostThreads),
    articles: publishedArticles(scope.db, mostArticles),
  })
