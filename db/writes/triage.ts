// What the classifier has learnt: how many posts of each label had a feature, and of which posts.
import { eq, sql } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { learntPosts } from '../schema/triage.ts'

/** Takes back exactly what was counted for a post, as its row says; nothing without one. */
export const forgetPost = (db: Database, postId: number): Statement[] => [
  db.run(sql`update feature_counts set posts = posts - 1
    where (feature, label) in (select f.value, l.label from learnt_posts l, json_each(l.features) f
      where l.post_id = ${postId})`),
  db.run(sql`delete from feature_counts
    where posts <= 0 and feature in (select f.value from learnt_posts l, json_each(l.features) f
      where l.post_id = ${postId})`),
  db.delete(learntPosts).where(eq(learntPosts.postId, postId)),
]

/** Counts a post's features towards a label, each once; fails where the post is counted already. */
export const learnPost = (
  db: Database,
  row: { postId: number; label: string; features: readonly string[]; at: number },
): Statement[] => [
  db.insert(learntPosts).values({ ...row, features: [...row.features] }),
  db.run(sql`insert into feature_counts (feature, label, posts)
    select value, ${row.label}, 1 from json_each(${JSON.stringify(row.features)}) where true
    on conflict (feature, label) do update set posts = posts + 1`),
]
