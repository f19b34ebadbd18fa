// What can be reported: posts, threads, profiles and articles, each as its reporter sees it.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { publisherOf } from './articles.ts'

export type SubjectKind = 'post' | 'thread' | 'profile' | 'article'

/** A subject by its id; SQL may find the id by the name that stands in an address. */
export type SubjectKey = { kind: SubjectKind; id: number | SQL<number> }

export const personNamed = (handleKey: string): SQL<number> =>
  sql<number>`(select id from users where handle_key = ${handleKey})`

export const articleNamed = (slug: string): SQL<number> =>
  sql<number>`(select id from articles where slug = ${slug})`

export type SubjectRow = {
  id: number
  authorId: number
  author: string
  authorRole: 'member' | 'moderator' | 'staff' | 'admin'
  authorTrust: number
  title: string
  /** Its first words. */
  body: string
  postId: number | null
  threadId: number | null
  postKind: 'question' | 'answer' | null
  /** The thread's or article's. */
  slug: string | null
  hiddenAt: number | null
  /** Of a post whose thread is hidden. */
  threadHiddenAt: number | null
  /** Deleted, or never public. */
  isGone: number
  /** The case that a report made now would join, and when it was closed. */
  joins: number | null
  joinsClosed: number | null
  /** The weights of that case's reports that count towards hiding, and whether they have hidden it. */
  weighs: number
  isInterim: number
}

/**
 * A subject as someone about to report it sees it; one row. A report joins the open case, or one that
 * was decided after `since` while the subject has stayed as it was.
 */
export const subjectToReport = (db: Database, key: SubjectKey, since: number) =>
  db.all<SubjectRow>(sql`select s.*, c.id as joins, c.closed_at as joinsClosed,
      ${weighsOf(sql`c.id`, sql`s.authorRole`)} as weighs, ${hasInterim(sql`c.id`)} as isInterim
    from (${rowsOf[key.kind](key.id)}) s left join cases c on c.id = ${caseToJoin(key, since)}
    limit 1`)

/** The case that a report made now would join, as an SQL expression; null asks for a new one. */
export const caseToJoin = ({ kind, id }: SubjectKey, since: number): SQL<number | null> =>
  sql<number | null>`coalesce(
    (select id from cases where subject_kind = ${kind} and subject_id = ${id}
      and kind = 'report' and closed_at is null),
    (select c.id from cases c join decisions d on d.case_id = c.id
      where c.subject_kind = ${kind} and c.subject_id = ${id} and c.kind = 'report'
        and d.interim = 0 and d.undone_at is null and d.at > ${since} and ${unchanged[kind](id)}
      order by d.at desc limit 1))`

/** Of a post of the team only the team's reports count, and notices from outside never do. */
export const weighsOf = (caseId: SQL, authorRole: SQL): SQL<number> =>
  sql<number>`(select coalesce(sum(r.weight), 0) from reports r join users w on w.id = r.reporter_id
    where r.case_id = ${caseId} and r.withdrawn_at is null
      and (${authorRole} = 'member' or w.role <> 'member'))`

/** Whether a rule has hidden it and neither a person nor an edit has ended that. */
export const hasInterim = (caseId: SQL): SQL<number> =>
  sql<number>`exists (select 1 from decisions d where d.case_id = ${caseId} and d.interim = 1
    and d.undone_at is null and d.restored_at is null)`

/** What a report keeps of a subject that is public, and what its case is about; one row or none. */
export const subjectAsIs = ({ kind, id }: SubjectKey): SQL => presentOf[kind](id)

type Id = number | SQL<number>

const author = sql`u.handle as author, u.role as authorRole, u.trust as authorTrust`

const rowsOf: Record<SubjectKind, (id: Id) => SQL> = {
  post: (id) => sql`select p.id, p.author_id as authorId, ${author}, t.title,
      substr(p.body, 1, 1000) as body, p.id as postId, t.id as threadId, p.kind as postKind, t.slug,
      p.hidden_at as hiddenAt, t.hidden_at as threadHiddenAt, p.deleted_at is not null as isGone
    from posts p join threads t on t.id = p.thread_id join users u on u.id = p.author_id
    where p.id = ${id}`,
  thread: (id) => sql`select t.id, t.author_id as authorId, ${author}, t.title,
      substr(p.body, 1, 1000) as body, p.id as postId, t.id as threadId, p.kind as postKind, t.slug,
      t.hidden_at as hiddenAt, null as threadHiddenAt, p.deleted_at is not null as isGone
    from threads t join posts p on p.thread_id = t.id and p.kind = 'question'
      join users u on u.id = t.author_id
    where t.id = ${id}`,
  profile: (id) => sql`select u.id, u.id as authorId, ${author}, u.handle as title,
      u.bio as body, null as postId, null as threadId, null as postKind, null as slug,
      u.profile_hidden_at as hiddenAt, null as threadHiddenAt, u.verified_at is null as isGone
    from users u where u.id = ${id}`,
  article: (id) => sql`select a.id, u.id as authorId, ${author}, a.title,
      substr(a.body, 1, 1000) as body, null as postId, null as threadId, null as postKind, a.slug,
      null as hiddenAt, null as threadHiddenAt, a.published_at is null as isGone
    from articles a join users u on u.id = ${publisherOf('a')}
    where a.id = ${id}`,
}

const lines = sql`char(10, 10)`

const presentOf: Record<SubjectKind, (id: Id) => SQL> = {
  post: (id) => sql`select p.id as subject_id, p.id as post_id, p.thread_id, null as article_id,
      p.author_id, case p.kind when 'question' then t.title || ${lines} else '' end || p.body
        as snapshot, p.revision
    from posts p join threads t on t.id = p.thread_id
    where p.id = ${id} and p.hidden_at is null and p.deleted_at is null`,
  thread: (id) => sql`select t.id as subject_id, p.id as post_id, t.id as thread_id,
      null as article_id, t.author_id, t.title || ${lines} || p.body as snapshot, p.revision
    from threads t join posts p on p.thread_id = t.id and p.kind = 'question'
    where t.id = ${id} and p.hidden_at is null and p.deleted_at is null`,
  profile: (id) => sql`select u.id as subject_id, null as post_id, null as thread_id,
      null as article_id, u.id as author_id, u.handle || ${lines} || u.bio as snapshot,
      0 as revision
    from users u where u.id = ${id} and u.verified_at is not null and u.profile_hidden_at is null`,
  article: (id) => sql`select a.id as subject_id, null as post_id, null as thread_id,
      a.id as article_id, ${publisherOf('a')} as author_id, a.title || ${lines} || a.body as snapshot,
      a.revision
    from articles a where a.id = ${id} and a.published_at is not null`,
}

// Whether it is what it was when `d` was decided.
const unchanged: Record<SubjectKind, (id: Id) => SQL> = {
  post: (id) => sql`(select coalesce(edited_at, 0) from posts where id = ${id}) <= d.at`,
  thread: (id) => sql`(select coalesce(edited_at, 0) from posts
    where thread_id = ${id} and kind = 'question') <= d.at`,
  // When a profile changed is not kept: its text tells.
  profile: (id) => sql`exists (select 1 from reports r join users u on u.id = ${id}
    where r.case_id = c.id and r.snapshot = u.handle || ${lines} || u.bio)`,
  article: (id) => sql`(select coalesce(max(v.published_at), 0) from article_revisions v
    where v.article_id = ${id}) <= d.at`,
}
