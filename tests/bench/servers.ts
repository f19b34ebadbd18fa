// The servers under load, each in a process of its own: the built forum, and a bare Hono handler.
import { spawn } from 'node:child_process'
import { freePort } from '../support/free-port.ts'

export type Server = { url: string; pid: number; stop: () => Promise<void> }

/** The forum as `npm start` runs it, over the given database file. */
export const startForum = (file: string, variables: Record<string, string> = {}): Promise<Server> =>
  start(['dist/foyer.js', 'serve'], {
    DATABASE_URL: `file:${file}`,
    FOYER_ENV: 'development',
    ...variables,
  })

/** A handler that returns a string of `size` bytes. */
export const startBare = (size: number): Promise<Server> =>
  start(['--import', 'tsx', 'tests/bench/bare.ts'], { SIZE: String(size) })

const start = async (args: string[], variables: Record<string, string>): Promise<Server> => {
  const port = await freePort()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...variables, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await answering(`${url}/healthz`)
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
  return { url, pid: child.pid ?? 0, stop }
}

const answering = async (url: string) => {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} did not answer within a minute`)
}
