// Devices: one with its more general and more special entries, and all of them by maker.
import { asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { devices } from '../schema/catalogue.ts'
import { type Filter, haveAll, joined, listOf } from './codes.ts'

/** Whether the service runs on a device, as staff said it. */
export const supportColumns = {
  support: devices.support,
  supportSince: devices.supportSince,
  supportAdvice: devices.supportAdvice,
  minimumSystem: devices.minimumSystem,
}

/** One row. */
export const deviceOf = (db: Database, id: string) =>
  db
    .select({
      id: devices.id,
      name: devices.name,
      maker: devices.maker,
      type: devices.type,
      platform: devices.platform,
      aliases: devices.aliases,
      note: devices.note,
      ...supportColumns,
    })
    .from(devices)
    .where(eq(devices.id, id))
    .limit(1)

/** The entry it belongs to, if any, then those that belong to it. */
export const devicesRelatedTo = (db: Database, id: string) =>
  db
    .select({
      id: devices.id,
      name: devices.name,
      support: devices.support,
      isParent: sql<number>`${devices.parentId} is not ${id}`.mapWith(Boolean),
    })
    .from(devices)
    .where(
      sql`${devices.parentId} = ${id} or ${devices.id} = (select parent_id from devices where id = ${id})`,
    )
    .orderBy(sql`${devices.parentId} is not ${id} desc`, asc(devices.position))
    .limit(40)

/** Devices in the catalogue's order; all of them without a filter. */
export const listedDevices = (db: Database, { words, ids }: Filter) =>
  db
    .select({
      id: devices.id,
      name: devices.name,
      maker: devices.maker,
      type: devices.type,
      platform: devices.platform,
      support: devices.support,
      editedAt: devices.editedAt,
      isNamed: sql<number>`${devices.id} in (${listOf(ids)})`.mapWith(Boolean),
    })
    .from(devices)
    .where(
      words.length === 0
        ? undefined
        : sql`${devices.id} in (${listOf(ids)}) or (${haveAll(deviceText, words)})`,
    )
    .orderBy(asc(devices.position))
    .limit(1000)

const deviceText = sql`lower(${devices.name} || ' ' || ${devices.maker} || ' '
  || ${devices.platform} || ' ' || ${joined(devices.aliases)})`
