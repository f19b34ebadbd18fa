// The recogniser alone: posts a second as people write them, and one long post.
import { recogniser } from '../../src/knowledge/catalogue.ts'
import type { Load, Outcome } from './benches.ts'
import { corpusPosts } from './queries.ts'

export const measureRecognising = async ({ runs }: Pick<Load, 'runs'>): Promise<Outcome> => {
  const { recognise } = recogniser('Marquee')
  const posts = corpusPosts()
  const long = { title: 'A long story', body: longText(posts.map(({ body }) => body)) }
  const rounds = medianOf(runs, () => timesASecond(() => posts.map((one) => recognise(one))))
  const ofCorpus = rounds * posts.length
  const longMs = 1000 / medianOf(runs, () => timesASecond(() => recognise(long)))
  return {
    lines: [
      `${Math.round(ofCorpus).toLocaleString('en')} posts a second (the ${posts.length} of tests/corpus)`,
      `${longMs.toFixed(2)} ms for a post of ${wordsOf(long.body)} words`,
    ],
    figures: { postsPerSecond: ofCorpus, longWords: wordsOf(long.body), longMs },
  }
}

const longText = (bodies: string[]): string => {
  const words: string[] = []
  for (let n = 0; words.length < 2000; n++)
    words.push(...(bodies[n % bodies.length] ?? '').split(/\s+/))
  return words.slice(0, 2000).join(' ')
}

const wordsOf = (text: string): number => text.split(/\s+/).length

const timesASecond = (act: () => void): number => {
  const started = performance.now()
  let times = 0
  while (performance.now() - started < 1000) {
    act()
    times += 1
  }
  return (times * 1000) / (performance.now() - started)
}

const medianOf = (runs: number, measure: () => number): number => {
  // Once to warm up.
  measure()
  const figures = Array.from({ length: runs }, measure).sort((a, b) => a - b)
  return figures[Math.floor(runs / 2)] ?? Number.NaN
}
