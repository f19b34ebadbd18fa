// Search and similar threads: how long one answer takes, by what is looked for and by the forum's size.
import type { Bench, Outcome } from './benches.ts'
import type { Ground } from './ground.ts'
import { commonQueries, corpusPosts, questionsLikeThese, selectiveQueries } from './queries.ts'
import { startForum } from './servers.ts'
import { type Asked, type Timing, timeInTurn } from './timing.ts'

type Finding = Pick<Bench, 'measure' | 'sumUp'>
/** What is asked, by kind; growth of selective kinds must stay small. */
type Kinds = Record<string, { selective: boolean; asked: Asked[] }>

const finding = (kindsOf: (ground: Ground) => Promise<Kinds>): Finding => ({
  measure: async (ground, load) => {
    const forum = await startForum(ground.file, { PROXIES: '1' })
    const kinds: Record<string, Timing & { selective: boolean }> = {}
    for (const [kind, { selective, asked }] of Object.entries(await kindsOf(ground))) {
      kinds[kind] = { selective, ...(await timeInTurn(forum, asked, load)) }
    }
    await forum.stop()
    return { lines: Object.entries(kinds).map(lineOf), figures: { kinds } }
  },
  sumUp: growthLines,
})

export const search: Finding = finding(async ({ posts }) => {
  const asked = (queries: string[]): Asked[] =>
    queries.map((query) => ({ path: `/search?q=${encodeURIComponent(query)}` }))
  const selective = Object.entries(selectiveQueries(posts)).map(([kind, queries]) => [
    kind,
    { selective: true, asked: asked(queries) },
  ])
  return {
    ...Object.fromEntries(selective),
    'common words': { selective: false, asked: asked(commonQueries) },
  } as Kinds
})

export const similar: Finding = finding(async ({ file }) => {
  const asked = (posts: { title: string; body: string }[]): Asked[] =>
    posts.map(({ title, body }) => ({
      path: '/api/v1/similar',
      json: { title, body },
    }))
  return {
    'posts people wrote': { selective: true, asked: asked(corpusPosts()) },
    'questions like the forum’s own': {
      selective: true,
      asked: asked(await questionsLikeThese(file)),
    },
  }
})

const lineOf = ([kind, { p50, p99, cpuMs, failed }]: [string, Timing]): string =>
  `${kind.padEnd(30)} p50 ${ms(p50)}, p99 ${ms(p99)}, ${ms(cpuMs)} of CPU a request, ${failed} failed`

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1).padStart(6)} ms`

function growthLines(outcomes: Outcome[]): string[] {
  const [first, last] = [kindsIn(outcomes.at(0)), kindsIn(outcomes.at(-1))]
  return [
    'growth from the smallest to the largest, of p50 and of CPU a request',
    ...Object.entries(first).map(([kind, small]) => {
      const large = last[kind] ?? small
      const [p50, cpu] = [large.p50 / small.p50, large.cpuMs / small.cpuMs]
      const note = small.selective ? '' : ' (not selective)'
      return `  ${kind.padEnd(30)} ${p50.toFixed(1)} and ${cpu.toFixed(1)} times${note}`
    }),
  ]
}

const kindsIn = (outcome: Outcome | undefined) =>
  (outcome?.figures.kinds ?? {}) as Record<string, Timing & { selective: boolean }>
