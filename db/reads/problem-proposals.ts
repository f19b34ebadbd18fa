// What a resolved problem offers for an article: those waiting for one, and the matter of each.
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problems } from '../schema/problems.ts'

/** Resolved since then, without a word yet on whether an article comes of it; the latest first. */
export const proposedArticles = (db: Database, since: number) =>
  db
    .select({
      id: problems.id,
      title: problems.title,
      version: problems.version,
      closedAt: problems.closedAt,
      article: sql<string | null>`(select title from articles where id = problems.article_id)`,
    })
    .from(problems)
    .where(and(eq(problems.state, 'resolved'), gt(problems.closedAt, since), isUnanswered))
    .orderBy(desc(problems.closedAt), desc(problems.id))
    .limit(20)

/** Whether nobody has said what becomes of it since it was resolved last. */
const isUnanswered = sql<number>`not exists (select 1 from problem_updates u
  where u.problem_id = problems.id and u.state in ('article', 'no-article')
  and u.at >= problems.closed_at)`

/** The same of one problem; one row. */
export const isProposing = (db: Database, id: number) =>
  db
    .select({ isProposing: isUnanswered.mapWith(Boolean) })
    .from(problems)
    .where(eq(problems.id, id))
    .limit(1)

export type Matter = {
  codeId: string | null
  deviceId: string | null
  /** Slug of the area staff gave it; empty for none. */
  area: string
  /** `[{state, body, at}]`, the first first. */
  updates: string
  /** The newest revision of its article: `{articleId, revision, state, saves, title, body, codes, devices}`. */
  latest: string | null
}

/** What an article of a problem is made of; one row. */
export const matterOfProblem = (db: Database, id: number) =>
  db.all<Matter>(sql`
    select code_id as codeId, device_id as deviceId,
      coalesce((select slug from categories where id = problems.category_id), '') as area,
      (select json_group_array(json_object('state', state, 'body', body, 'at', at)) from (
        select state, body, at from problem_updates where problem_id = ${id}
        and state in ('confirmed', 'identified', 'monitoring', 'resolved')
        order by version limit 100)) as updates,
      (select json_object('articleId', r.article_id, 'revision', r.revision, 'state', r.state,
        'saves', r.saves, 'title', r.title, 'body', r.body, 'codes', json(r.codes),
        'devices', json(r.devices)) from article_revisions r where r.article_id = problems.article_id
        order by r.revision desc limit 1) as latest
    from problems where id = ${id} limit 1`)
