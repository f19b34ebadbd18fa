// Signing up as a person does it: the form, the mail that comes, its link, the button.
import type { Answer, Visitor } from './visitor.ts'
import type { World } from './world.ts'

export const password = 'seven quiet lamps'

/** Fills in the form; addresses are unique to the test, for the mail server is shared. */
export const signUp = async (
  visitor: Visitor,
  handle: string,
  email: string,
  secret = password,
): Promise<Answer> =>
  visitor.submit(await visitor.get('/signup'), 'form[action="/signup"]', {
    handle,
    email,
    password: secret,
  })

/** The path of the newest mailed link that begins so, after all mail was sent. */
export const mailedLink = async (world: World, email: string, start: string): Promise<string> => {
  await world.settle()
  const letters = await world.mailTo(email)
  const links = letters.flatMap(({ text }) => text.match(/http:\/\/forum\.example\S*/g) ?? [])
  const link = links.map((url) => new URL(url).pathname).findLast((path) => path.startsWith(start))
  if (!link) throw new Error(`No link to ${start} was mailed to ${email}`)
  return link
}

/** A new member, confirmed and signed in. */
export const joined = async (world: World, visitor: Visitor, handle: string): Promise<string> => {
  const email = addressOf(handle)
  await signUp(visitor, handle, email)
  const page = await visitor.get(await mailedLink(world, email, '/verify/'))
  await visitor.submit(page, 'form[action^="/verify/"]')
  return email
}

/** How many accounts have this handle. */
export const peopleCalled = async (world: World, handle: string): Promise<number> => {
  const { rows } = await world.client.execute({
    sql: 'select count(*) as n from users where handle_key = ?',
    args: [handle.toLowerCase()],
  })
  return Number(rows[0]?.n)
}

let letterNumber = 0

/** An address nobody else in this run has. */
export const addressOf = (handle: string): string =>
  `${handle}.${crypto.randomUUID().slice(0, 8)}${++letterNumber}@mail.example`
