// The series of a world: codes on devices with their rates, after the clusters of Noufaily et al. 2013.
import type { Calendar, Options } from './calendar.ts'
import { type Random, sumsOf } from './random.ts'

/**
 * theta: ln of reports a week; phi: dispersion of daily counts; beta: trend a week; g1, g2: Fourier
 * coefficients; share: of all series. The first seven are those of Noufaily et al. 2013
 * (doi:10.1002/sim.5595); the last two are busier ones.
 */
export type Cluster = {
  theta: number
  phi: number
  beta: number
  g1: number
  g2: number
  share: number
}

export const clusters: Cluster[] = [
  { theta: 0.1, phi: 1.5, beta: 0.0025, g1: 0.6, g2: 0.6, share: 0.22 },
  { theta: -2, phi: 2, beta: 0.005, g1: 0.1, g2: 0.3, share: 0.3 },
  { theta: 1.5, phi: 1, beta: 0.003, g1: 0.2, g2: -0.4, share: 0.12 },
  { theta: 0.5, phi: 5, beta: 0.002, g1: 0.5, g2: 0.5, share: 0.16 },
  { theta: 2.5, phi: 3, beta: 0.001, g1: 1.0, g2: 0.1, share: 0.1 },
  { theta: 3.75, phi: 1.1, beta: 0.001, g1: 0.1, g2: -0.1, share: 0.06 },
  { theta: 5, phi: 1.2, beta: 0.0001, g1: 0.05, g2: 0.01, share: 0.03 },
  { theta: 6.5, phi: 1.5, beta: 0.0001, g1: 0.2, g2: 0.2, share: 0.008 },
  { theta: 7.5, phi: 2, beta: 0.0001, g1: 0.2, g2: 0.2, share: 0.002 },
]

/** A regular peak: 60 % of the day in one hour, or half of the week on Tuesday from 10 to 12. */
export type Spike = { hod: number } | { tue: true }

export type Pair = Cluster & {
  code: number
  device: number
  /** 0 flat, 1 the site's week, 2 that and harmonics of its own. */
  seasons: number
  hasTrend: boolean
  spike: Spike | null
  /** Relative intensity by hour of the week, mean 1. */
  shape: Float64Array
}

export type Series = {
  pairs: Pair[]
  codeSums: Float64Array
  deviceSums: Float64Array
  byCode: Map<number, Pair[]>
  byDevice: Map<number, Pair[]>
  /** Expected reports of a pair in an hour of the world. */
  rate: (pair: Pair, hours: number) => number
}

const publishedWeeks = 624

export const seriesOf = (options: Options, random: Random, calendar: Calendar): Series => {
  const codeSums = zipf(options.codes, 0.6)
  const deviceSums = zipf(options.devices, 0.7)
  const pairs = drawPairs(options, random, codeSums, deviceSums)
  giveSpikes(pairs, random)
  for (const pair of pairs) pair.shape = shapeOf(pair, calendar)
  return {
    pairs,
    codeSums,
    deviceSums,
    byCode: grouped(pairs, ({ code }) => code),
    byDevice: grouped(pairs, ({ device }) => device),
    rate: (pair, hours) => {
      const trend = pair.hasTrend
        ? Math.exp(pair.beta * publishedWeeks * 0.5 * (hours / calendar.hours - 0.5))
        : 1
      const shape = pair.shape[hours % 168] ?? Number.NaN
      return (Math.exp(pair.theta) / 168) * trend * shape * (calendar.activity[hours] ?? Number.NaN)
    },
  }
}

const zipf = (n: number, power: number) =>
  sumsOf(Array.from({ length: n }, (_, i) => 1 / (i + 1) ** power))

const drawPairs = (
  options: Options,
  random: Random,
  codeSums: Float64Array,
  deviceSums: Float64Array,
): Pair[] => {
  const used = new Set<number>()
  const pairs: Pair[] = []
  const clusterSums = sumsOf(clusters.map(({ share }) => share))
  while (pairs.length < options.pairs) {
    const code = random.drawn(codeSums)
    const device = random.drawn(deviceSums)
    if (used.has(code * 1000 + device)) continue
    used.add(code * 1000 + device)
    const cluster = clusters[random.drawn(clusterSums)]
    if (!cluster) throw new Error('No such cluster')
    const seasons = random.int(3)
    const hasTrend = random.int(2) === 1
    const shape = new Float64Array(0)
    pairs.push({ ...cluster, code, device, seasons, hasTrend, spike: null, shape })
  }
  return pairs
}

const giveSpikes = (pairs: Pair[], random: Random) => {
  const middling = pairs.filter(({ theta }) => theta >= 2.5 && theta <= 5)
  for (const [i, pair] of middling.slice(0, 36).entries()) {
    pair.spike = i < 24 ? { hod: random.int(24) } : { tue: true }
  }
}

const shapeOf = (pair: Pair, { usual }: Calendar): Float64Array => {
  const shape = new Float64Array(168)
  for (let h = 0; h < 168; h++) {
    let x = pair.seasons === 0 ? 0 : Math.log(usual[h] ?? 1)
    if (pair.seasons === 2) {
      const a = (2 * Math.PI * h) / 24
      const b = (2 * Math.PI * h) / 168
      x +=
        pair.g1 * Math.cos(a) +
        pair.g2 * Math.sin(a) +
        0.5 * (pair.g1 * Math.cos(b) + pair.g2 * Math.sin(b))
    }
    shape[h] = Math.exp(x)
  }
  const sum = shape.reduce((a, b) => a + b, 0)
  for (let h = 0; h < 168; h++) shape[h] = (shape[h] ?? 0) * (168 / sum)
  const { spike } = pair
  return spike === null ? shape : shape.map((one, h) => peaked(one, h, spike))
}

const peaked = (usual: number, h: number, spike: Spike): number =>
  'tue' in spike
    ? usual * 0.5 + (h === 34 || h === 35 ? 42 : 0)
    : usual * 0.4 + (h % 24 === spike.hod ? 0.6 * 24 : 0)

const grouped = (pairs: Pair[], by: (pair: Pair) => number): Map<number, Pair[]> => {
  const groups = new Map<number, Pair[]>()
  for (const pair of pairs) groups.set(by(pair), [...(groups.get(by(pair)) ?? []), pair])
  return groups
}
