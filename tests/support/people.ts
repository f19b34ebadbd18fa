// The people of every test: Maya asks, Theo answers, Ines and Noor moderate, Sam and Lena are staff.
import type { NewPerson } from '../../db/writes/people.ts'

/** When every test begins: Wednesday, 4 November 2026, 10:00 UTC. */
export const begin = Date.UTC(2026, 10, 4, 10)

const day = 86_400_000

/** Twenty members who have this problem too. */
export const crowd = Array.from({ length: 20 }, (_, n) => `neighbour${n + 1}`)

const person = (id: number, handle: string, more: Partial<NewPerson> = {}): NewPerson => ({
  id,
  handle,
  handleKey: handle.toLowerCase(),
  email: `${handle}@people.example`,
  emailKey: `${handle}@people.example`,
  role: 'member',
  trust: 2,
  createdAt: begin - 200 * day,
  verifiedAt: begin - 200 * day,
  ...more,
})

export const people: NewPerson[] = [
  person(1, 'maya', { trust: 1 }),
  person(2, 'theo', { trust: 3 }),
  person(3, 'ines', { role: 'moderator', trust: 4 }),
  person(4, 'noor', { role: 'moderator', trust: 4 }),
  person(5, 'sam', { role: 'staff', trust: 4 }),
  person(6, 'lena', { role: 'staff', trust: 4 }),
  person(7, 'ada', { role: 'admin', trust: 4 }),
  person(8, 'kim', { trust: 0, createdAt: begin - day / 2, verifiedAt: begin - day / 2 }),
  ...crowd.map((handle, n) => person(100 + n, handle)),
]
