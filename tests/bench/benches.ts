// The benches: what is asked of the forum, and the bare request that stands beside it.
import type { Ground } from './ground.ts'
import type { Plan } from './measure.ts'

type Compared = Plan & {
  /** Bytes of one answer before compression. */
  size: number
  barely: Plan
}

export type Bench = {
  name: string
  about: string
  plan: (ground: Ground, url: string) => Promise<Compared>
}

export const benches: Bench[] = [
  {
    name: 'thread',
    about: 'a thread of eleven posts, read by a guest',
    plan: async ({ threads }, url) => {
      const path = threads[0]?.page ?? '/'
      return { path, size: await sizeOf(url + path), barely: { path: '/' } }
    },
  },
  {
    name: 'thread-signed-in',
    about: 'the same thread, read by a member',
    plan: async ({ threads, cookies }, url) => {
      const path = threads[0]?.page ?? '/'
      const headers = { Cookie: cookies[0] ?? '' }
      return {
        path,
        headers,
        size: await sizeOf(url + path, headers),
        barely: { path: '/', headers },
      }
    },
  },
  {
    name: 'reply',
    about: 'an answer to a thread, each by another member, kept on disk when acknowledged',
    plan: async ({ threads, cookies }, url) => {
      const each = (n: number) => ({
        path: threads[n % threads.length]?.replies ?? '/',
        headers: {
          Cookie: cookies[n % cookies.length] ?? '',
          Origin: url,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ body: answerTo(n) }).toString(),
      })
      return { path: '/', each, size: 0, barely: { path: '/', each } }
    },
  },
]

const answerTo = (n: number): string =>
  `I had the same on my TV in flat ${n}. Restarting the router and the TV, in that order, ` +
  'helped for a day; removing the app and installing it again helped for good.'

const sizeOf = async (address: string, headers: Record<string, string> = {}): Promise<number> => {
  const answer = await fetch(address, { headers: { ...headers, 'Accept-Encoding': 'identity' } })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return (await answer.arrayBuffer()).byteLength
}
