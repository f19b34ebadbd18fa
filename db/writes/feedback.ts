// Whether an article helped: one voice each, and the two counts that follow from all voices.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articleFeedback, articles } from '../schema/articles.ts'

export type Voice = typeof articleFeedback.$inferInsert

/** Moves the counts from what the voice said before to what it says now; comes before the voice. */
export const countVoice = (db: Database, { articleId, voice, helpful }: Voice) => {
  const before = sql`(select helpful from article_feedback
    where article_id = ${articleId} and voice = ${voice})`
  return db
    .update(articles)
    .set({
      helpful: sql`${articles.helpful} + ${helpful ? 1 : 0} - coalesce(${before}, 0)`,
      unhelpful: sql`${articles.unhelpful} + ${helpful ? 0 : 1} - coalesce(1 - ${before}, 0)`,
    })
    .where(eq(articles.id, articleId))
}

/** The last word of a voice; a comment stays until another is written. */
export const upsertVoice = (db: Database, row: Voice) =>
  db
    .insert(articleFeedback)
    .values(row)
    .onConflictDoUpdate({
      target: [articleFeedback.articleId, articleFeedback.voice],
      set: {
        helpful: row.helpful,
        revision: row.revision,
        at: row.at,
        ...(row.comment ? { comment: row.comment } : {}),
      },
    })
