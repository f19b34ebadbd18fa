// One thread: its head, and the codes and devices its posts mention.
import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { categories } from '../schema/catalogue.ts'
import { mentions, posts, threads } from '../schema/forum.ts'
import { users } from '../schema/people.ts'

/** The thread with its category, its asker, and what it is to the viewer; one row. */
export const threadHead = (
  db: Database,
  id: number,
  viewer: SQL<number>,
  { now, hours }: { now: number; hours: number },
) =>
  db
    .select({
      id: threads.id,
      title: threads.title,
      slug: threads.slug,
      lang: threads.lang,
      authorId: threads.authorId,
      authorHandle: users.handle,
      categorySlug: categories.slug,
      category: categories.label,
      deviceId: threads.deviceId,
      device: sql<string | null>`(select d.name from devices d where d.id = ${threads.deviceId})`,
      appVersion: threads.appVersion,
      tried: threads.tried,
      createdAt: threads.createdAt,
      activeAt: threads.activeAt,
      replies: threads.replies,
      meToos: threads.meToos,
      solvedAt: threads.solvedAt,
      lockedAt: threads.lockedAt,
      slowSeconds: threads.slowSeconds,
      /** For somebody signed in, as JSON: what was reported in it lately, and the setting that is for. */
      heat: sql<string | null>`case when ${viewer} is not null then (select json_object(
          'reports', count(*), 'own', coalesce(sum(r.reporter_id = ${viewer}), 0),
          'set', json((select s.value from settings s where s.name = 'slow-mode')))
        from cases c join reports r on r.case_id = c.id
        where c.thread_id = ${threads.id} and r.withdrawn_at is null and r.at >= ${now} - 3600000 *
          coalesce((select s.value ->> '$.hours' from settings s where s.name = 'slow-mode'), ${hours}))
        end`,
      /** How many posts of it the viewer has read; null for none, and for guests. */
      readPosts: sql<number | null>`(select r.posts from thread_reads r
        where r.user_id = ${viewer} and r.thread_id = ${threads.id})`,
      hiddenAt: threads.hiddenAt,
      mergedInto: threads.mergedInto,
      originalSlug: ofOriginal<string | null>('slug'),
      originalTitle: ofOriginal<string | null>('title'),
      originalAskerId: ofOriginal<number | null>('author_id'),
      originalHiddenAt: ofOriginal<number | null>('hidden_at'),
      /** Whether the viewer asked a question that was merged into this one. */
      askedToo: sql<number>`exists (select 1 from threads d where d.merged_into = ${threads.id}
        and d.author_id = ${viewer})`.mapWith(Boolean),
      isFollowed: sql<number>`exists (select 1 from follows f where f.user_id = ${viewer}
        and f.kind = 'thread' and f.subject_id = ${threads.id})`.mapWith(Boolean),
      isMeToo: sql<number>`exists (select 1 from me_toos m where m.thread_id = ${threads.id}
        and m.user_id = ${viewer})`.mapWith(Boolean),
    })
    .from(threads)
    .innerJoin(users, eq(users.id, threads.authorId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .where(eq(threads.id, id))
    .limit(1)

/** What the readable posts of a thread mention, with the name of each code and device. */
export const mentionsOfThread = (db: Database, threadId: number) =>
  db
    .select({
      postId: mentions.postId,
      kind: mentions.kind,
      ref: mentions.ref,
      name: sql<string>`case ${mentions.kind}
        when 'code' then (select c.code from codes c where c.id = ${mentions.ref})
        else (select d.name from devices d where d.id = ${mentions.ref}) end`,
    })
    .from(mentions)
    .innerJoin(posts, eq(posts.id, mentions.postId))
    .where(
      sql`${mentions.threadId} = ${threadId}
        and ${posts.hiddenAt} is null and ${posts.deletedAt} is null`,
    )
    .orderBy(asc(mentions.postId), asc(mentions.kind), asc(mentions.ref))
    .limit(300)

// Of the thread that this one was merged into.
const ofOriginal = <T>(column: string) =>
  sql<T>`(select o.${sql.raw(column)} from threads o where o.id = ${threads.mergedInto})`
