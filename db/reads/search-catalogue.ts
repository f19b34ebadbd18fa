// Codes and devices a search names, and those whose names have all of its words.
import { asc, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { codes, devices } from '../schema/catalogue.ts'
import { type Filter, haveAll, joined, listOf } from './codes.ts'
import { problemOfKey } from './problems.ts'

/** Codes that are named, first, and codes whose name or meaning has every word; `article` and `problem` are JSON. */
export const codesFound = (db: Database, { words, ids }: Filter, limit: number) =>
  db
    .select({
      id: codes.id,
      code: codes.code,
      meaning: codes.meaning,
      fixes: codes.fixes,
      article: sql<string | null>`(select json_object('slug', a.slug, 'title', a.title,
        'at', coalesce(a.verified_at, a.published_at)) from article_subjects s
        cross join articles a on a.id = s.article_id where s.kind = 'code' and s.ref = codes.id
        and a.published_at is not null and a.archived_at is null
        order by a.kind = 'code' desc, a.helpful desc, a.id limit 1)`,
      problem: problemOfKey(sql`('c:' || codes.id)`),
    })
    .from(codes)
    .where(namedOr(sql`${codes.id} in (${listOf(ids)})`, haveWords(codeText, words)))
    .orderBy(sql`${codes.id} in (${listOf(ids)}) desc`, asc(codes.position))
    .limit(limit)

/** Devices that are named, first, and devices one of whose names has every word. */
export const devicesFound = (db: Database, { words, ids }: Filter, limit: number) =>
  db
    .select({
      id: devices.id,
      name: devices.name,
      maker: devices.maker,
      type: devices.type,
      problem: problemOfKey(sql`('d:' || devices.id)`),
    })
    .from(devices)
    .where(namedOr(sql`${devices.id} in (${listOf(ids)})`, haveWords(deviceText, words)))
    .orderBy(sql`${devices.id} in (${listOf(ids)}) desc`, asc(devices.position))
    .limit(limit)

const codeText = sql`lower(${codes.code} || ' ' || ${codes.meaning})`
const deviceText = sql`lower(${devices.name} || ' ' || ${joined(devices.aliases)})`

const namedOr = (isNamed: SQL, hasWords: SQL): SQL => sql`${isNamed} or ${hasWords}`

const haveWords = (text: SQL, words: string[]): SQL =>
  words.length === 0 ? sql`false` : sql`(${haveAll(text, words)})`
