// Signals towards widespread problems, and the threads they bring to a problem that is open.
import { lt, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { guestSignals, type signals } from '../schema/signals.ts'
import { isOfGuest, namedKeys, notMade, ofSubject, ofThread, viewerPerson } from './signal-keys.ts'

export type NewSignal = typeof signals.$inferInsert

/** Who signals, how, when, and with which country and version; empty where they are unknown. */
export type Signal = Required<
  Pick<NewSignal, 'userId' | 'day' | 'at' | 'kind' | 'country' | 'appVersion' | 'accountAge'>
>

/** Where it was said; the post that named it, or null. */
export type Where = { threadId: number | null; postId: number | null }

/** A key with its code, which staff may have said is none; null where it names a device alone. */
export type CodedKey = { key: string; codeId: string | null }

/** A person counts once a day for a key: what is already there stays. */
export const insertSignals = (db: Database, keys: CodedKey[], signal: Signal, where: Where) =>
  insert(db, namedKeys(keys), signal, where)

/** Signals for the codes and devices of a thread's question, or for the person's own device. */
export const insertSignalsOfThread = (
  db: Database,
  signal: Signal,
  { threadId, deviceId }: { threadId: number; deviceId: string | null },
) => insert(db, ofThread({ threadId, deviceId, ...signal }), signal, { threadId, postId: null })

/** The same for whoever is signed in, if anybody is, by what somebody reads or looks for. */
export const insertSignalsOfViewer = (
  db: Database,
  subject: SQL,
  signal: Omit<Signal, 'userId' | 'accountAge'>,
  session: string,
) =>
  db.run(sql`insert or ignore into signals (key, user_id, day, at, kind, country, app_version,
      account_age)
    select k.key, u.id, ${signal.day}, ${signal.at}, ${signal.kind}, ${signal.country},
      ${signal.appVersion}, ${signal.at} - u.created_at
    from (${subject}) k join users u on u.id = ${viewerPerson(session, signal.at)}
    where ${notMade}`)

type GuestSignal = Omit<typeof guestSignals.$inferInsert, 'key'>

/** A guest's, by a mark of the network and the day; nothing where somebody is signed in. */
export const insertGuestSignals = (
  db: Database,
  subject: SQL,
  { mark, at, kind }: GuestSignal,
  session: string,
) =>
  db.run(sql`insert or ignore into guest_signals (key, mark, at, kind)
    select k.key, ${mark}, ${at}, ${kind} from (${subject}) k
    where ${isOfGuest(session, at)} and ${notMade}`)

export const deleteGuestSignalsBefore = (db: Database, at: number) =>
  db.delete(guestSignals).where(lt(guestSignals.at, at))

/**
 * Signals of a post that was held, by its author and as of its publishing; an answer without a code
 * gives none, as one that is posted at once.
 */
export const insertSignalsOfPost = (db: Database, post: PublishedPost) =>
  db.run(sql`insert or ignore into signals (key, user_id, day, at, kind, thread_id, post_id,
      country, app_version, account_age)
    select k.key, p.author_id, ${Math.floor(post.at / 86_400_000)}, ${post.at}, 'post',
      p.thread_id, p.id, ${post.country}, ${post.appVersion}, ${post.at} - u.created_at
    from (${ofPost(post)}) k join posts p on p.id = ${post.postId}
    join users u on u.id = p.author_id where ${notMade}`)

/** Attaches its thread to the open problems of these keys. */
export const attachPostToOpenProblems = (db: Database, post: PublishedPost) =>
  attach(db, ofPost(post), {
    threadId: sql`(select thread_id from posts where id = ${post.postId})`,
    postId: post.postId,
    at: post.at,
  })

/** A post that was let through, with what its question's form said. */
export type PublishedPost = { postId: number; at: number; country: string; appVersion: string }

/** Attaches a thread to the open problems of these keys; one that staff took off stays off. */
export const attachToOpenProblems = (
  db: Database,
  keys: CodedKey[],
  where: { threadId: number; postId: number | null; at: number },
) => attach(db, namedKeys(keys), { ...where, threadId: sql`${where.threadId}` })

/** The same for the keys of the thread's question. */
export const attachThreadToOpenProblems = (
  db: Database,
  of: { threadId: number; deviceId: string | null; country: string; appVersion: string },
  at: number,
) => attach(db, ofThread(of), { threadId: sql`${of.threadId}`, postId: null, at })

const insert = (db: Database, keys: SQL, signal: Signal, { threadId, postId }: Where) =>
  db.run(sql`insert or ignore into signals (key, user_id, day, at, kind, thread_id, post_id,
      country, app_version, account_age)
    select k.key, ${signal.userId}, ${signal.day}, ${signal.at}, ${signal.kind}, ${threadId},
      ${postId}, ${signal.country}, ${signal.appVersion}, ${signal.accountAge}
    from (${keys}) k where ${notMade}`)

const ofPost = ({ postId, country, appVersion }: PublishedPost): SQL =>
  ofSubject({
    codes: sql`select ref from mentions where kind = 'code' and post_id = ${postId}
      union select code_id from unlisted_sightings where post_id = ${postId}`,
    devices: sql`select ref from mentions where kind = 'device' and post_id = ${postId}`,
    onlyWithCode: sql`not exists (select 1 from posts where id = ${postId} and kind = 'question')`,
    country,
    appVersion,
  })

type Attached = { threadId: SQL; postId: number | null; at: number }

// Of the keys that lead to one problem the longest says best why: a code on a device before the code.
// A device alone brings threads only to a problem about no code: most of what is asked about it is
// something else.
const attach = (db: Database, keys: SQL, { threadId, postId, at }: Attached) =>
  db.run(sql`insert or ignore into problem_threads (problem_id, thread_id, attached_at, key, post_id)
    select problem_id, thread_id, ${at}, key, ${postId} from (
      select o.problem_id, coalesce(t.merged_into, t.id) as thread_id, k.key, max(length(k.key))
      from (${keys}) k join problem_keys o on o.key = k.key and o.ended_at is null
      join problems p on p.id = o.problem_id
      join threads t on t.id = ${threadId}
      where ${notMade} and (k.code_id is not null or coalesce(p.code_id, p.unlisted_id) is null)
      group by o.problem_id) where true`)
