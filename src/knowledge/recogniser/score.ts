// Scores of a recogniser against labelled posts.
import type { Recogniser } from './recogniser.ts'

export type LabelledPost = {
  id: string
  title: string
  body: string
  codes: readonly string[]
  devices: readonly string[]
  area: string
  kind: string
}

/** Micro averages over all labels; `wrong` and `missed` say where, as `D012 NW-2-5`. */
export type Agreement = {
  precision: number
  recall: number
  right: number
  wrong: string[]
  missed: string[]
}

export type Score = {
  posts: number
  codes: Agreement
  devices: Agreement
  /** How many posts are filed under the labelled area; `wrong` as `D012 network, not account`. */
  area: { share: number; right: number; wrong: string[] }
  /** Wrongly found codes and devices per hundred posts labelled as tricky. */
  falsePerHundredTricky: number
}

/** The score of a recogniser on labelled posts; codes are compared by label, devices by id. */
export function score(recogniser: Recogniser, posts: readonly LabelledPost[]): Score {
  const results = posts.map((post) => ({ post, result: recogniser.recognise(post) }))
  const codes = agreement(
    results.map(({ post, result }) => [
      post.id,
      post.codes,
      result.codes.map(({ label }) => label),
    ]),
  )
  const devices = agreement(
    results.map(({ post, result }) => [post.id, post.devices, result.devices.map(({ id }) => id)]),
  )
  const tricky = new Set(posts.filter(({ kind }) => kind === 'tricky').map(({ id }) => id))
  const wrong = [...codes.wrong, ...devices.wrong].filter((at) =>
    tricky.has(at.split(' ')[0] ?? ''),
  )
  const astray = results
    .filter(({ post, result }) => result.area !== post.area)
    .map(({ post, result }) => `${post.id} ${result.area}, not ${post.area}`)
  return {
    posts: posts.length,
    codes,
    devices,
    area: {
      share: share(posts.length - astray.length, posts.length),
      right: posts.length - astray.length,
      wrong: astray,
    },
    falsePerHundredTricky: 100 * share(wrong.length, tricky.size || 1),
  }
}

type Comparison = [id: string, expected: readonly string[], found: readonly string[]]

function agreement(comparisons: readonly Comparison[]): Agreement {
  const wrong: string[] = []
  const missed: string[] = []
  let right = 0
  for (const [id, expected, found] of comparisons) {
    const labels = new Set(found)
    for (const label of labels) {
      if (expected.includes(label)) right++
      else wrong.push(`${id} ${label}`)
    }
    for (const label of new Set(expected)) if (!labels.has(label)) missed.push(`${id} ${label}`)
  }
  return {
    precision: share(right, right + wrong.length),
    recall: share(right, right + missed.length),
    right,
    wrong,
    missed,
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
