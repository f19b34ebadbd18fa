// What was asked by people who had been shown an article or a thread.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

export type AskedAfterArticle = {
  id: number
  slug: string
  title: string
  owner: string
  revision: number
  publishedAt: number
  askedAfter: number
  /** JSON list of `{title, id, slug}`, the newest questions. */
  newest: string
}

/** Published articles with questions nobody has dealt with, most first. */
export const articlesAskedAfter = (db: Database, limit: number) =>
  db.all<AskedAfterArticle>(sql`
    select a.id, a.slug, a.title, u.handle as owner, a.revision, a.published_at as publishedAt,
      a.asked_after as askedAfter, (select json_group_array(json_object(
        'id', q.id, 'slug', q.slug, 'title', q.title)) from (
          select t.id, t.slug, t.title from asked_after s cross join threads t on t.id = s.thread_id
          where s.kind = 'article' and s.ref = a.id and s.thread_id > a.asked_after_dealt
            and t.hidden_at is null
          order by s.thread_id desc limit 3) q) as newest
    from articles a join users u on u.id = a.owner_id
    where a.asked_after > 0 and a.published_at is not null and a.archived_at is null
    order by a.asked_after desc, a.id desc limit ${limit}`)

export type AskedAfterHead = {
  id: number
  slug: string
  title: string
  owner: string
  revision: number
  publishedAt: number | null
  askedAfter: number
  dealt: number
}

/** The article such questions are about; one row. */
export const articleAskedAfter = (db: Database, articleId: number) =>
  db.all<AskedAfterHead>(sql`
    select a.id, a.slug, a.title, u.handle as owner, a.revision, a.published_at as publishedAt,
      a.asked_after as askedAfter, a.asked_after_dealt as dealt
    from articles a join users u on u.id = a.owner_id where a.id = ${articleId} limit 1`)

export type QuestionAfter = {
  id: number
  slug: string
  title: string
  at: number
  rank: number
  opened: number
  replies: number
  solvedAt: number | null
  isHidden: number
  /** How many asked although they had been shown this thread; counted up to a hundred. */
  askedAfter: number
}

/** Questions asked after an article was shown and not dealt with, newest first, before a thread. */
export const questionsAfter = (
  db: Database,
  articleId: number,
  { before, limit }: { before: number | null; limit: number },
) =>
  db.all<QuestionAfter>(sql`
    select t.id, t.slug, t.title, s.at, s.rank, s.opened, t.replies, t.solved_at as solvedAt,
      t.hidden_at is not null as isHidden, (select count(*) from (select 1 from asked_after x
        where x.kind = 'thread' and x.ref = t.id limit 100) later) as askedAfter
    from asked_after s cross join threads t on t.id = s.thread_id
    where s.kind = 'article' and s.ref = ${articleId}
      and s.thread_id > (select asked_after_dealt from articles where id = ${articleId})
      and s.thread_id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by s.thread_id desc limit ${limit}`)

export type Dealing = { at: number; by: string; questions: number; revision: number; note: string }

/** How earlier questions were dealt with, newest first. */
export const dealingsOf = (db: Database, articleId: number) =>
  db.all<Dealing>(sql`
    select d.at, u.handle as by, d.questions, d.revision, d.note
    from article_dealings d join users u on u.id = d.by_id
    where d.article_id = ${articleId} order by d.up_to desc limit 10`)
