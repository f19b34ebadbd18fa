// All that is kept of a person, for themselves: one statement a kind, whole.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { appeals, decisions, statements } from '../schema/decisions.ts'
import { postRevisions, posts, threads } from '../schema/forum.ts'
import { reports } from '../schema/moderation.ts'
import { notices } from '../schema/notices.ts'
import { sessions, users } from '../schema/people.ts'
import { follows, meToos, outcomes, votes } from '../schema/reactions.ts'
import { ownSigns } from './own-signs.ts'
import { viewerId } from './viewer.ts'

// More than anyone has; a file beyond it would not fit into a Worker's memory.
const most = 50_000

/** Statements by the name of what they give, all of the viewer. */
export const ownData = (db: Database, key: string, now: number) => {
  const viewer = viewerId(key, now)
  return {
    profile: profileOf(db, viewer),
    threads: threadsOf(db, viewer),
    posts: postsOf(db, viewer),
    revisions: revisionsOf(db, viewer),
    ...reactionsOf(db, viewer),
    ...ownSigns(db, viewer, most),
    reports: reportsOf(db, viewer),
    notices: noticesOf(db, viewer),
    decisions: decisionsAbout(db, viewer),
    appeals: appealsOf(db, viewer),
    sessions: sessionsOf(db, viewer, key),
  }
}

type Viewer = ReturnType<typeof viewerId>

const profileOf = (db: Database, viewer: Viewer) =>
  db
    .select({
      handle: users.handle,
      email: users.email,
      role: users.role,
      trust: users.trust,
      bio: users.bio,
      createdAt: users.createdAt,
      verifiedAt: users.verifiedAt,
      silencedUntil: users.silencedUntil,
      suspendedUntil: users.suspendedUntil,
      reportsLimitedUntil: users.reportsLimitedUntil,
      profileHiddenAt: users.profileHiddenAt,
      mailNotices: users.mailNotices,
    })
    .from(users)
    .where(eq(users.id, viewer))
    .limit(1)

const threadsOf = (db: Database, viewer: Viewer) =>
  db
    .select({
      id: threads.id,
      title: threads.title,
      slug: threads.slug,
      lang: threads.lang,
      deviceId: threads.deviceId,
      appVersion: threads.appVersion,
      country: threads.country,
      tried: threads.tried,
      createdAt: threads.createdAt,
      solvedAt: threads.solvedAt,
      lockedAt: threads.lockedAt,
      hiddenAt: threads.hiddenAt,
    })
    .from(threads)
    .where(eq(threads.authorId, viewer))
    .orderBy(threads.id)
    .limit(most)

const postsOf = (db: Database, viewer: Viewer) =>
  db
    .select({
      id: posts.id,
      threadId: posts.threadId,
      kind: posts.kind,
      body: posts.body,
      revision: posts.revision,
      votes: posts.votes,
      createdAt: posts.createdAt,
      editedAt: posts.editedAt,
      hiddenAt: posts.hiddenAt,
      heldAt: posts.heldAt,
      deletedAt: posts.deletedAt,
    })
    .from(posts)
    .where(eq(posts.authorId, viewer))
    .orderBy(posts.id)
    .limit(most)

const revisionsOf = (db: Database, viewer: Viewer) =>
  db
    .select({
      postId: postRevisions.postId,
      revision: postRevisions.revision,
      title: postRevisions.title,
      body: postRevisions.body,
      editedAt: postRevisions.editedAt,
    })
    .from(posts)
    .innerJoin(postRevisions, eq(postRevisions.postId, posts.id))
    .where(eq(posts.authorId, viewer))
    .orderBy(posts.id, postRevisions.revision)
    .limit(most)

const reactionsOf = (db: Database, viewer: Viewer) => ({
  votes: db
    .select({ postId: votes.postId, at: votes.at })
    .from(votes)
    .where(eq(votes.userId, viewer))
    .orderBy(votes.postId)
    .limit(most),
  outcomes: db
    .select({
      postId: outcomes.postId,
      worked: outcomes.worked,
      deviceId: outcomes.deviceId,
      appVersion: outcomes.appVersion,
      at: outcomes.at,
    })
    .from(outcomes)
    .where(eq(outcomes.userId, viewer))
    .orderBy(outcomes.postId)
    .limit(most),
  meToos: db
    .select({ threadId: meToos.threadId, at: meToos.at })
    .from(meToos)
    .where(eq(meToos.userId, viewer))
    .orderBy(meToos.threadId)
    .limit(most),
  follows: db
    .select({ kind: follows.kind, subjectId: follows.subjectId, at: follows.at })
    .from(follows)
    .where(eq(follows.userId, viewer))
    .orderBy(follows.kind, follows.subjectId)
    .limit(most),
})

// Without the text that was reported: it is somebody else's.
const reportsOf = (db: Database, viewer: Viewer) =>
  db
    .select({
      postId: reports.postId,
      reason: reports.reason,
      note: reports.note,
      weight: reports.weight,
      withdrawnAt: reports.withdrawnAt,
      at: reports.at,
    })
    .from(reports)
    .where(eq(reports.reporterId, viewer))
    .orderBy(reports.at)
    .limit(most)

const noticesOf = (db: Database, viewer: Viewer) =>
  db
    .select({ kind: notices.kind, data: notices.data, at: notices.at, readAt: notices.readAt })
    .from(notices)
    .where(eq(notices.userId, viewer))
    .orderBy(notices.id)
    .limit(most)

const decisionsAbout = (db: Database, viewer: Viewer) =>
  db
    .select({
      id: decisions.id,
      verdict: decisions.verdict,
      consequence: decisions.consequence,
      days: decisions.days,
      rule: decisions.rule,
      reason: decisions.reason,
      place: statements.place,
      path: statements.path,
      ground: statements.ground,
      law: statements.law,
      facts: statements.facts,
      detection: statements.detection,
      automated: statements.automated,
      at: decisions.at,
      appealUntil: statements.appealUntil,
      restoredAt: decisions.restoredAt,
      acknowledgedAt: decisions.acknowledgedAt,
      undoneAt: decisions.undoneAt,
      undoReason: decisions.undoReason,
    })
    .from(statements)
    .innerJoin(decisions, eq(decisions.id, statements.decisionId))
    .where(eq(statements.userId, viewer))
    .orderBy(statements.at)
    .limit(most)

const appealsOf = (db: Database, viewer: Viewer) =>
  db
    .select({
      decisionId: appeals.decisionId,
      happened: appeals.happened,
      wrong: appeals.wrong,
      change: appeals.change,
      at: appeals.at,
      outcome: appeals.outcome,
      reason: appeals.reason,
      decidedAt: appeals.decidedAt,
    })
    .from(appeals)
    .where(eq(appeals.appellantId, viewer))
    .orderBy(appeals.id)
    .limit(most)

// The key is what the cookie is known by: it is nobody's to carry away.
const sessionsOf = (db: Database, viewer: Viewer, key: string) =>
  db
    .select({
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      agent: sessions.agent,
      isThis: sql<number>`${sessions.id} = ${key}`.mapWith(Boolean),
    })
    .from(sessions)
    .where(eq(sessions.userId, viewer))
    .orderBy(sessions.createdAt)
    .limit(most)
