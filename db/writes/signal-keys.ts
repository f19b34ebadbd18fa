// The keys of signals made inside the database: of a post, of a thread's question, of what is read.
import { type SQL, sql } from 'drizzle-orm'
import { viewerId } from '../reads/viewer.ts'
import type { CodedKey } from './signals.ts'

/** Keys that were made outside, as rows of `key` and `code_id`. */
export const namedKeys = (keys: CodedKey[]): SQL =>
  sql`select value ->> 0 as key, value ->> 1 as code_id
    from json_each(${JSON.stringify(keys.map(({ key, codeId }) => [key, codeId]))})`

/** Whether the code of `k` was not dismissed by staff as none; codes of the catalogue are not asked. */
export const notMade: SQL = sql`not exists (select 1 from unlisted_codes n
  where n.id = k.code_id and n.dismissed_at is not null)`

export type Subject = {
  /** Rows of `ref`: ids of codes, listed or not, and of devices. */
  codes: SQL
  devices: SQL
  /** Where it holds, devices count only beside a code. */
  onlyWithCode?: SQL
  country: string
  appVersion: string
}

// A post that lists every code it can find says nothing about any of them.
const mostNamed = 5

/** The same keys as `keysOf` of moderation/problems makes of them: 45 at most. */
export const ofSubject = ({
  codes,
  devices,
  onlyWithCode,
  country,
  appVersion,
}: Subject): SQL => sql`
  with named_codes as (select ref from (${codes}) order by ref limit ${mostNamed}),
    named_devices as (select ref from (${devices}) order by ref limit ${mostNamed})
  select 'c:' || ref as key, ref as code_id from named_codes
  union all select 'd:' || ref, null from named_devices
    where not (${onlyWithCode ?? sql`false`}) or exists (select 1 from named_codes)
  union all select 'c:' || c.ref || '|d:' || d.ref, c.ref from named_codes c, named_devices d
  union all select 'c:' || ref || '|r:' || ${country}, ref from named_codes where ${country} <> ''
  union all select 'c:' || ref || '|v:' || ${appVersion}, ref from named_codes
    where ${appVersion} <> ''`

type OfThread = { threadId: number; deviceId: string | null; country: string; appVersion: string }

/** What a thread's question names, with the device of whoever speaks where they named one. */
export const ofThread = ({ threadId, deviceId, ...where }: OfThread): SQL => {
  const question = sql`(select id from posts where thread_id = ${threadId} and kind = 'question')`
  return ofSubject({
    codes: sql`select ref from mentions where kind = 'code' and post_id = ${question}
      union select code_id from unlisted_sightings where post_id = ${question}`,
    devices:
      deviceId === null
        ? sql`select device_id as ref from threads
            where id = ${threadId} and device_id is not null
          union select ref from mentions where kind = 'device' and post_id = ${question}`
        : sql`select ${deviceId} as ref`,
    ...where,
  })
}

/** What an article is about, if a code is among it. */
export const ofArticle = (articleId: number, country: string): SQL =>
  ofSubject({
    codes: sql`select ref from article_subjects where article_id = ${articleId} and kind = 'code'`,
    devices: sql`select ref from article_subjects where article_id = ${articleId} and kind = 'device'`,
    onlyWithCode: sql`true`,
    country,
    appVersion: '',
  })

/** Who is signed in and may speak: whoever is suspended signals nothing. */
export const viewerPerson = (session: string, at: number): SQL =>
  sql`(select id from users where id = ${viewerId(session, at)}
    and (suspended_until is null or suspended_until <= ${at}))`

export const isOfGuest = (session: string, at: number): SQL => sql`${viewerId(session, at)} is null`
