// What a button that is on or off was pressed for; pressing one that says nothing turns it.
import type { Context } from 'hono'
import type { Wish } from '../src/forum/react.ts'
import { allTyped } from './http/form.ts'
import type { Env } from './http/session.ts'

const wishes = new Map<string | undefined, Wish>([
  ['yes', 'on'],
  ['no', 'off'],
])

/** The field `on` (yes or no) of the pressed button, so that pressing twice is pressing once. */
export const wishOf = async (c: Context<Env>): Promise<Wish> =>
  wishes.get((await allTyped(c)).on) ?? null
