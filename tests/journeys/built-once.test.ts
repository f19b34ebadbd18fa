// Statements built once read the same as those built each time, whatever the values.

import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { homeName, openDatabase } from '#home'
import { together } from '../../db/batch.ts'
import { builtOnce } from '../../db/built-once.ts'
import { type Database, databaseOver } from '../../db/client.ts'
import { users } from '../../db/schema/people.ts'
import { people } from '../support/people.ts'

type Asked = { id: number; handle: string; limit: number; none: string | null }

const make = (db: Database, { id, handle, limit, none }: Asked) => ({
  selected: db
    .select({
      id: users.id,
      mails: users.mailNotices,
      verified: users.verifiedAt,
      silenced: users.silencedUntil,
      isAsked: sql<number>`${users.handle} = ${handle}`.mapWith(Boolean),
      shout: sql<string>`upper(${users.handle})`.as('shout'),
      isNone: sql<number>`${none} is null`,
    })
    .from(users)
    .where(eq(users.id, id))
    .limit(limit),
  nested: db
    .select({ user: { id: users.id, role: users.role } })
    .from(users)
    .where(eq(users.id, id)),
  raw: db.all<{ id: number; called: string }>(
    sql`select id, handle as called from users where handle = ${handle} limit ${limit}`,
  ),
})

let db: Database
beforeEach(async () => {
  db = databaseOver(await openDatabase())
})

const [maya, theo] = people.map(({ id, handle }) => ({ id: Number(id), handle }))

describe(`built once, in ${homeName}`, () => {
  test('they give what they give built each time', async () => {
    const read = builtOnce(make)
    const asked: Asked[] = [
      { id: maya!.id, handle: 'maya', limit: 1, none: null },
      { id: theo!.id, handle: 'maya', limit: 5, none: "'; drop table users; --" },
      { id: 404, handle: '', limit: 5, none: '' },
    ]

    for (const values of asked) {
      const expected = await together(db, make(db, values))
      expect(await together(db, read(db, values))).toEqual(expected)
    }
  })

  test('they read, decode and bind', async () => {
    const read = builtOnce(make)

    const rows = await together(db, read(db, { id: maya!.id, handle: 'maya', limit: 1, none: 'x' }))

    expect(rows.selected).toEqual([
      expect.objectContaining({
        mails: true,
        silenced: null,
        isAsked: true,
        shout: 'MAYA',
        isNone: 0,
      }),
    ])
    expect(rows.nested).toEqual([{ user: { id: maya!.id, role: 'member' } }])
    expect(rows.raw.map(({ called }) => called)).toEqual(['maya'])
  })

  test('the SQL is made once, for every database', async () => {
    let times = 0
    const read = builtOnce((db: Database, { id }: { id: number }) => {
      times += 1
      return { found: db.select({ id: users.id }).from(users).where(eq(users.id, id)).limit(1) }
    })
    const other = databaseOver(await openDatabase())
    await other.run(sql`update users set id = 405 where id = ${maya!.id}`)

    const found = [db, other, db].map(async (one) => (await together(one, read(one, maya!))).found)

    expect((await Promise.all(found)).map((rows) => rows.length)).toEqual([1, 0, 1])
    expect(times).toBe(1)
  })

  test('a value that is missing is told, not bound as nothing', async () => {
    const read = builtOnce(make)

    const attempt = together(db, read(db, { id: 1 } as Asked))

    await expect(attempt).rejects.toThrow('No value for placeholder')
  })
})
