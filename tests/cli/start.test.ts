// `npm start` as a new person meets it: an empty folder becomes a living forum one can sign in to.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPassword } from '../../src/cli/seed/demo-people.ts'
import { dom } from '../support/dom.ts'
import { freePort } from '../support/free-port.ts'

let folder: string
let forum: Started

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-start-'))
  forum = await start({ DATABASE_URL: `file:${join(folder, 'forum.db')}` })
}, 60_000)

afterAll(async () => {
  await forum.stop()
  await rm(folder, { recursive: true, force: true })
})

test('it says where it is and who one can be', () => {
  expect(forum.said()).toContain(`is at ${forum.site}`)
  for (const part of ['asker', 'answerer', 'moderator', 'staff', 'admin']) {
    expect(forum.said()).toContain(part)
  }
})

test('the community lives: threads, a known problem, and one that is only suspected', async () => {
  const front = dom(await (await fetch(forum.site)).text())
  const status = await (await fetch(`${forum.site}/status`)).text()

  expect(front.count('.thread-row')).toBeGreaterThan(10)
  expect(status).toContain('NQM.508')
  expect(status).not.toContain('NW-3-6 on PlayStation 5')
})

test('a search of ten thousand words is answered, one of a megabyte refused in words', async () => {
  const long = await fetch(`${forum.site}/search?q=${'w+'.repeat(10_000)}`)
  const endless = await fetch(`${forum.site}/search?q=${'x'.repeat(1_000_000)}`)

  expect(long.status).toBe(200)
  expect(endless.status).toBe(414)
  expect(await endless.text()).toBe('That address is too long. Search for fewer words.')
})

test.each(['NW-2-5', 'tvq-pb-101', 'M7111-1331-5059'])('%s has its page', async (code) => {
  const answer = await fetch(`${forum.site}/codes/${code}`)

  expect(answer.status).toBe(200)
  expect(dom(await answer.text()).text('h1')).toContain(code)
})

test('a demo person signs in with the password it printed', async () => {
  const answer = await fetch(`${forum.site}/login`, {
    method: 'POST',
    body: new URLSearchParams({ login: 'ines', password: demoPassword, next: '/mod' }),
    headers: { Origin: forum.site },
    redirect: 'manual',
  })

  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('/mod')
  expect(answer.headers.get('Set-Cookie')).toContain('HttpOnly')
})

test('style sheet, script and icons are there, to be kept for a year', async () => {
  const page = await (await fetch(forum.site)).text()
  const files = [...page.matchAll(/\/assets\/[\w.-]+/g)].map(([path]) => path)

  const answers = await Promise.all([...new Set(files)].map((path) => fetch(forum.site + path)))

  expect(answers.length).toBeGreaterThanOrEqual(4)
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  for (const answer of answers) expect(answer.headers.get('Cache-Control')).toContain('immutable')
})

test('production without secrets does not start, and says all that is missing', async () => {
  const { code, said } = await run({ FOYER_ENV: 'production' })

  expect(code).toBe(1)
  for (const name of ['SITE_URL', 'SECRET_KEY', 'SMTP_URL', 'MAIL_FROM'])
    expect(said).toContain(name)
})

type Started = { site: string; said: () => string; stop: () => Promise<void> }

const serve = (variables: Record<string, string>) => {
  const child = spawn(process.execPath, ['dist/foyer.js', 'serve'], {
    env: { PATH: process.env.PATH, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => words.push(String(text)))
  return { child, said: () => words.join('') }
}

const start = async (variables: Record<string, string>): Promise<Started> => {
  const port = await freePort()
  const { child, said } = serve({ ...variables, PORT: String(port) })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => said().includes('is at') && resolve())
    child.once('exit', () => reject(new Error(said())))
  })
  return { site: `http://127.0.0.1:${port}`, said, stop: () => ended(child) }
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

const run = (variables: Record<string, string>) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    const { child, said } = serve(variables)
    child.once('close', (code) => resolve({ code, said: said() }))
  })
