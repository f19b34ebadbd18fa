// How many people a week a key has, as a Gamma law: its own count shrunk towards what its parents say.
import type { KeyState } from './key-state.ts'
import type { KeyName } from './keys.ts'
import { clings, rateBands, type SiteState } from './site-state.ts'

/** What the daily counts of a key may vary by, as multiples of a Poisson count's variance. */
export const spreads = [1, 1.5, 2.2, 3.3, 5, 8]

/** A Gamma law: people a week, and its shape (the greater, the better known). */
export type Rate = { mean: number; shape: number }

/**
 * What is thought of a key before its own reports: a rate, the weeks of its own history that weigh as
 * much, how well the rate is known, and the weeks in which the key could be seen.
 */
export type Prior = { mean: number; weeks: number; doubt: number; exposure: number }

// A code or a device nobody has named yet: one person a month, and that badly known.
const unseen = { mean: 0.25, weeks: 0.3, doubt: 0 }

/** Counts of one key, as old as the site's own. */
export type Counted = { n: number }

/** A code's or device's own prior. */
export const priorOfSingle = (site: SiteState): Prior => ({ ...unseen, exposure: site.exposure })

/**
 * A narrowed key is thought to have its code's rate times the share of the device, region or version:
 * the idea of the permutation scan (Kulldorff 2005). How strongly it clings to that is learned from
 * all keys of its kind (empirical Bayes); the code's own uncertainty adds to it. The share of a
 * version is left out here: it changes by the hour, so hours are weighed by it instead.
 */
export const priorOfNarrowed = (
  site: SiteState,
  name: KeyName,
  ofCode: Rate,
  share: number,
): Prior => {
  const version = name.kind === 'version' ? site.versions.get(name.other ?? '') : undefined
  return {
    mean: Math.max(1e-6, ofCode.mean * share),
    weeks: clingOf(site, name),
    doubt: 1 / ofCode.shape,
    exposure: name.kind === 'version' ? (version?.exposure ?? 0) : site.exposure,
  }
}

/**
 * Prior and count together. Counts that vary `spread` times as much as Poisson counts say that much
 * less (quasi-likelihood; Noufaily et al. 2013 scale their variances alike).
 */
export const rateOf = ({ n }: Counted, prior: Prior, spread: number): Rate => {
  const { weeks, exposure, doubt } = prior
  const behind = weeks / (weeks + exposure)
  const shape = Math.max(0.5, weeks * prior.mean) + n / spread
  return {
    mean: (weeks * prior.mean + n) / (weeks + exposure),
    shape: 1 / (1 / shape + behind ** 2 * doubt),
  }
}

/** The share of all reports that name a device, from its own count. */
export const shareOf = (site: SiteState, n: number): number =>
  Math.min(1, (n + 1) / (site.total + 40))

/** The share of all reports from a region. */
export const regionShare = (site: SiteState, region: string): number => {
  let all = 0
  for (const n of site.regions.values()) all += n
  return ((site.regions.get(region) ?? 0) + 0.5) / (all + 5)
}

/** How strongly keys of its kind cling to their parents, as far as they have shown it. */
export const clingOf = (site: SiteState, { order }: KeyName): number => {
  const records = clings.map((_, i) => site.clinging.used[order * clings.length + i] ?? 0)
  const best = Math.max(...records)
  const weights = records.map((record) => Math.exp(record - best))
  const sum = weights.reduce((a, b) => a + b, 0)
  return Math.exp(
    clings.reduce((all, cling, i) => all + (Math.log(cling) * (weights[i] ?? 0)) / sum, 0),
  )
}

/** The band of a rate among those whose dispersions are learned apart. */
export const bandOf = (mean: number): number =>
  Math.min(rateBands - 1, Math.max(0, Math.floor(Math.log(mean) + 2)))

/** How far each guess at the dispersion is believed for a key. */
export const spreadWeights = (
  site: SiteState,
  state: KeyState,
  { order }: KeyName,
  mean: number,
): Float64Array => {
  const from = (order * rateBands + bandOf(mean)) * spreads.length
  const best = Math.max(...state.spreadRecord)
  const weights = Float64Array.from(spreads, (_, j) => {
    const prior = (site.spreads.used[from + j] ?? 0) + (firstSpreads[j] ?? 0)
    return prior * Math.exp((state.spreadRecord[j] ?? 0) - best)
  })
  const sum = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / sum)
}

// Before any key has shown its dispersion, in key-days.
const firstSpreads = [2, 2, 2, 2, 1, 1]
