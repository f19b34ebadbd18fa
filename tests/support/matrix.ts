// Who gets what at every address: how a row of the matrix is written, asked, and answered.
import { dom, type Form } from './dom.ts'
import { silence } from './moments.ts'
import type { Visitor } from './visitor.ts'
import { minute, type World } from './world.ts'

/** Who asks: a guest, a new member, the one who asked, a moderator, staff, an admin, one silenced. */
export const roles = ['guest', 'kim', 'maya', 'ines', 'sam', 'ada', 'silenced'] as const
export type Role = (typeof roles)[number]

/** One request: a path, and for a POST what its form or its JSON body says. */
export type Fields = Record<string, string>
export type Asked = { path: string; fields?: Fields; json?: unknown }

/**
 * A route as the app has it (after `#` stands which of several cases), what each of the roles gets
 * in their order, and what makes a subject and the request about it.
 */
export type Row = [route: string, answers: string, ask: (world: World) => Promise<Asked> | Asked]

/** A request about nothing in particular. */
export const at =
  (path: string, fields: Asked['fields'] = {}) =>
  () => ({ path, fields })

/** A request about a subject that is planted for it. */
export const on =
  <S>(plant: (world: World) => Promise<S>, path: (subject: S) => string, fields = {}) =>
  async (world: World): Promise<Asked> => ({ path: path(await plant(world)), fields })

export const routeOf = ([route]: Row): string => route.replace(/ #.*$/, '')
export const methodOf = ([route]: Row): string => route.replace(/ .*$/, '')

/** What a row promises one role: a status, or `in` for being led to the sign-in page. */
export const promised = ([, answers]: Row, role: Role): string | undefined =>
  answers.split(/\s+/)[roles.indexOf(role)]

/** Makes a row's subject. Time passes, so that each has an id of its own. */
export const planted = async (world: World, [, , ask]: Row): Promise<Asked> => {
  world.pass(2 * minute)
  return ask(world)
}

export const plantedAll = async (world: World, rows: Row[]) => {
  const all = []
  for (const row of rows) all.push({ row, asked: await planted(world, row) })
  return all
}

/** A row's subject, and the first of these roles that may do it, with what they are promised. */
export const plantedFor = async (world: World, row: Row, who = members) => {
  const asked = await planted(world, row)
  const role = who.find((role) => /^[23]|422/.test(promised(row, role) ?? '')) ?? 'guest'
  return { asked, role, visitor: await visitorAs(world, role), done: promised(row, role) }
}

const members: Role[] = ['kim', 'maya', 'ines', 'sam', 'ada']

const mute = 'neighbour20'

/** Someone of a role, in their own browser. */
export const visitorAs = async (world: World, role: Role): Promise<Visitor> => {
  if (role === 'guest') return world.guest()
  if (role !== 'silenced') return world.as(role)
  await silence(world, mute)
  return world.as(mute)
}

export const fromHere = { 'Sec-Fetch-Site': 'same-origin' }

/** Sends a row's request as a page of this site would, following nothing. */
export const send = (
  visitor: Visitor,
  [route]: Row | [string],
  { path, fields = {}, json }: Asked,
  headers: Record<string, string> = fromHere,
): Promise<Response> => {
  if (route.startsWith('GET')) return visitor.send(path, { headers })
  const body = json === undefined ? new URLSearchParams(fields) : JSON.stringify(json)
  const type: Record<string, string> =
    json === undefined ? {} : { 'Content-Type': 'application/json' }
  return visitor.send(path, { method: 'POST', body, headers: { ...type, ...headers } })
}

/** What came of it, as the matrix writes it. */
export const answerOf = (response: Response): string => {
  const isToSignIn = /^\/login(\?|$)/.test(response.headers.get('Location') ?? '')
  return response.status === 303 && isToSignIn ? 'in' : String(response.status)
}

/** The form that a page which said no holds out; empty where it holds out none. */
export const formOf = (html: string): Pick<Form, 'action' | 'fields'> => {
  const page = dom(html)
  return page.has('main form') ? page.form('main form') : { action: '', fields: {} }
}

/** Fields as a page may repeat them: passwords are typed again. */
export const withoutPasswords = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, /password/i.test(name) ? '' : value]),
  )
