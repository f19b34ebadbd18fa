// The codes and devices that staff edited, with what recognising and comparing needs: only these are read.
import { and, asc, gte, isNotNull } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { codes, devices } from '../schema/catalogue.ts'

// Staff write these by hand, one at a time.
const most = 5000

/** Codes edited or added at `since` (ms UTC) or later, by the index of edited rows. */
export const codesEditedSince = (db: Database, since: number) =>
  db
    .select({
      id: codes.id,
      code: codes.code,
      familyId: codes.familyId,
      categoryId: codes.categoryId,
      meaning: codes.meaning,
      aliases: codes.aliases,
      version: codes.version,
      editedAt: codes.editedAt,
    })
    .from(codes)
    .where(and(isNotNull(codes.editedAt), gte(codes.editedAt, since)))
    .orderBy(asc(codes.editedAt))
    .limit(most)

/** The same of devices. */
export const devicesEditedSince = (db: Database, since: number) =>
  db
    .select({
      id: devices.id,
      maker: devices.maker,
      name: devices.name,
      type: devices.type,
      parentId: devices.parentId,
      aliases: devices.aliases,
      version: devices.version,
      editedAt: devices.editedAt,
    })
    .from(devices)
    .where(and(isNotNull(devices.editedAt), gte(devices.editedAt, since)))
    .orderBy(asc(devices.editedAt))
    .limit(most)
