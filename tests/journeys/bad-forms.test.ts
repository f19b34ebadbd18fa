// Forms that no page of ours sends: fields missing, doubled, of another type, or nobody's business.
import { expect, test } from 'vitest'
import { forms, type Kind } from '../support/bad-input.ts'
import { contentsOf } from '../support/contents.ts'
import { answerOf, type Fields, fromHere, plantedFor, type Role } from '../support/matrix.ts'
import { memberRows } from '../support/matrix-commands.ts'
import { teamRows } from '../support/matrix-team.ts'
import { rowsOf } from '../support/rows.ts'
import { openWorld } from '../support/world.ts'

const anyone: Role[] = ['guest', 'kim', 'maya', 'ines', 'sam', 'ada']
const rows = [...memberRows, ...teamRows].filter(([route]) => route in forms)
const needed: Kind[] = ['text', 'choice', 'name', 'secret', 'button']

const asText = (fields: Fields) => new URLSearchParams(fields)
const asParts = (fields: Record<string, string | File>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return body
}

/** Ways to send a field that is none, by what they are. */
const otherwise: Record<string, (fields: Fields, field: string) => URLSearchParams | FormData> = {
  missing: (fields, field) => asText(renamed(fields, field, 'something')),
  'as a list': (fields, field) => asText(renamed(fields, field, `${field}[]`)),
  'as an object': (fields, field) => asText(renamed(fields, field, `${field}[0][name]`)),
  'as a file': (fields, field) =>
    asParts({ ...fields, [field]: new File([fields[field] ?? ''], 'words.txt') }),
}

// An answer's form has no title, and a question sent without one keeps its own.
const mayStay = 'POST /p/:id/edit title'

const renamed = (fields: Fields, field: string, name: string): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key === field ? name : key, value]),
  )

test.each(rows)('%s: a field that is none', async (...row) => {
  const world = await openWorld()
  const { visitor, asked } = await plantedFor(world, row, anyone)
  const before = await contentsOf(world, { without: ['limits'] })
  const form = Object.entries(forms[row[0]] ?? {}).filter(
    ([field, kind]) => needed.includes(kind) && `${row[0]} ${field}` !== mayStay,
  )
  const taken: string[] = []

  for (const [field] of form) {
    for (const [how, bodyOf] of Object.entries(otherwise)) {
      const body = bodyOf(asked.fields ?? {}, field)
      const answer = await visitor.send(asked.path, { method: 'POST', body, headers: fromHere })
      if (answer.status !== 422) taken.push(`${field} ${how}: ${answer.status}`)
    }
  }

  expect(taken).toEqual([])
  expect(await contentsOf(world, { without: ['limits'] })).toEqual(before)
})

const powers = {
  role: 'admin',
  trust: '4',
  id: '7',
  userId: '7',
  authorId: '7',
  author_id: '7',
  viewer: 'ada',
  verifiedAt: '1',
  silencedUntil: '0',
  may: 'true',
  __proto__: 'x',
  constructor: 'x',
  '__proto__[role]': 'admin',
}

test.each(rows)('%s: fields that are nobody’s to send', async (...row) => {
  const world = await openWorld()
  const { visitor, asked, done } = await plantedFor(world, row, anyone)
  const known = `select handle, role, trust, silenced_until from users
    where id < 200 or role <> 'member' or trust > 0 order by id`
  const people = await rowsOf(world, known)
  const owners = await ownersIn(world)

  const body = asParts({ ...powers, ...asked.fields })
  const answer = await visitor.send(asked.path, { method: 'POST', body, headers: fromHere })

  expect(answerOf(answer)).toBe(done)
  expect(await rowsOf(world, known)).toEqual(people)
  // What ada made, nobody else made for her.
  if (row[0].startsWith('POST /staff')) return
  expect((await ownersIn(world)).filter((id) => id === 7)).toEqual(owners.filter((id) => id === 7))
})

const ownersIn = async (world: Awaited<ReturnType<typeof openWorld>>) =>
  (
    await rowsOf(
      world,
      `select author_id as id from posts union all select reporter_id from reports
        union all select user_id from votes union all select user_id from follows
        union all select decided_by from decisions order by 1`,
    )
  ).map(({ id }) => Number(id))

const broken: [what: string, type: string, body: string | Uint8Array<ArrayBuffer>][] = [
  ['without a boundary', 'multipart/form-data', 'whatever'],
  ['cut off on its way', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-'],
  [
    'of bytes that are no letters',
    'application/x-www-form-urlencoded',
    'title=%ED%A0%80%C0%80%FF%',
  ],
  ['of raw bytes', 'application/x-www-form-urlencoded', new Uint8Array([98, 61, 0, 255, 254, 237])],
  ['of 20,000 fields', 'application/x-www-form-urlencoded', 'a=1&b[]=2&'.repeat(10_000)],
  ['of one endless name', 'application/x-www-form-urlencoded', `${'a'.repeat(400_000)}=1`],
]

test('a form that is broken is taken nowhere', async () => {
  const world = await openWorld()
  const wrong: string[] = []

  for (const row of rows) {
    const { visitor, asked } = await plantedFor(world, row, anyone)
    const kinds = Object.values(forms[row[0]] ?? {})
    const mustFail = kinds.some((kind) => needed.includes(kind))
    for (const [what, type, body] of broken) {
      const headers = { ...fromHere, 'Content-Type': type }
      const { status } = await visitor.send(asked.path, { method: 'POST', body, headers })
      const isRefused = status === 422 || (!mustFail && status < 500)
      if (!isRefused) wrong.push(`${row[0]} ${what}: ${status}`)
    }
  }

  expect(wrong).toEqual([])
})

test('a profile that did not arrive whole is not taken for an empty one', async () => {
  const world = await openWorld()
  await world.client.execute("update users set bio = 'I repair televisions.' where handle = 'maya'")
  const maya = await world.as('maya')

  const answer = await maya.send('/account/profile', {
    method: 'POST',
    body: '--x\r\nContent-Disposition: form-data; na',
    headers: { ...fromHere, 'Content-Type': 'multipart/form-data; boundary=x' },
  })

  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('did not arrive whole')
  expect((await maya.get('/u/maya')).html).toContain('I repair televisions.')
})

test.each(rows)('%s: refused by htmx as without', async (...row) => {
  const world = await openWorld()
  const { visitor, asked } = await plantedFor(world, row, anyone)
  const [field] =
    Object.entries(forms[row[0]] ?? {}).find(([, kind]) => needed.includes(kind)) ?? []
  if (field === undefined) return expect(Object.values(forms[row[0]] ?? {})).not.toContain('text')

  const body = asText({ ...asked.fields, [field]: '' })
  const headers = { ...fromHere, 'HX-Request': 'true' }
  const part = await visitor.send(asked.path, { method: 'POST', body, headers })
  const html = await part.text()

  expect(part.status).toBe(422)
  expect(html).toMatch(/^<title>/)
  expect(html).toContain('id="error-summary"')
  expect(part.headers.has('HX-Push-Url')).toBe(false)
})

/** Texts that a careless pattern looks at again from every letter on. */
const endless = {
  digits: `${'1'.repeat(400_000)}a`,
  paths: `${'/t/a'.repeat(100_000)}\nx`,
  'a gap': `a${' '.repeat(400_000)}b`,
}

test.each(rows)('%s: a stranger’s endless text is refused at once', async (...row) => {
  const world = await openWorld()
  const { asked } = await plantedFor(world, row, anyone)
  const slow: string[] = []

  for (const field of Object.keys(forms[row[0]] ?? {})) {
    for (const [what, text] of Object.entries(endless)) {
      const body = asParts({ ...asked.fields, [field]: text })
      const send = () => world.guest().send(asked.path, { method: 'POST', body, headers: fromHere })
      // A busy machine is slow once; a text that is dear to look through is so every time.
      let took = await timeOf(send)
      for (let again = 0; again < 3 && took > 2_000; again++) took = await timeOf(send)
      if (took > 2_000) slow.push(`${field} of ${what}: ${took} ms`)
    }
  }

  expect(slow).toEqual([])
})

const timeOf = async (send: () => Promise<Response>): Promise<number> => {
  const start = performance.now()
  const answer = await send()
  await answer.text()
  expect(answer.status).toBeLessThan(500)
  return performance.now() - start
}
