// What is to be expected of a key in the hours of the last day: everything that holds for an hour.
import { weekHours } from './clock.ts'
import type { KeyState } from './key-state.ts'
import { type KeyName, parentsOf, readKey } from './keys.ts'
import {
  type Prior,
  priorOfNarrowed,
  priorOfSingle,
  type Rate,
  rateOf,
  regionShare,
  shareOf,
  spreads,
  spreadWeights,
} from './rate.ts'
import { busyIn, type Shape, shapeOf } from './shape.ts'
import { versionShareIn, weekOf } from './site-learning.ts'
import type { SiteState } from './site-state.ts'

/** The running hour and the 24 before it, oldest first. */
export const outlookHours = 25

/** What is thought of a key within an hour: its rate, its dispersion, the shape of its week. */
export type Outlook = {
  hour: number
  name: KeyName
  prior: Prior
  /** The rate if the dispersion is as guessed, for each guess, and how far each is believed. */
  rates: Rate[]
  weights: Float64Array
  /** The rate over all guesses. */
  rate: Rate
  shape: Shape
  /** Once asked for: the part of the week's people in each hour, and its deviation. */
  parts: Parts | null
}

/** By hour of the outlook, before the site's activity. */
export type Parts = { means: Float64Array; doubts: Float64Array }

export type States = { site: SiteState; keys: Map<string, KeyState> }

/** Kept for the hour: what it is made of changes when an hour is over, and only then. */
export const outlookOf = (key: string, states: States): Outlook | null => {
  const state = states.keys.get(key)
  if (!state) return null
  const known = outlooks.get(state)
  if (known?.hour === states.site.hour) return known
  const outlook = computed(key, state, states)
  outlooks.set(state, outlook)
  return outlook
}

/** To be called when a key has learned. */
export const forgetOutlook = (state: KeyState): void => {
  outlooks.delete(state)
}

export const partsOf = (outlook: Outlook): Parts => {
  outlook.parts ??= partsIn(outlook)
  return outlook.parts
}

const outlooks = new WeakMap<KeyState, Outlook>()

const computed = (key: string, state: KeyState, states: States): Outlook => {
  const { site } = states
  const name = readKey(key)
  const [codeKey] = parentsOf(name)
  const ofCode = codeKey === undefined ? null : outlookOf(codeKey, states)
  const prior = priorOf(name, ofCode, states)
  const weights = spreadWeights(site, state, name, rateOf(state, prior, 1).mean)
  const rates = spreads.map((spread) => rateOf(state, prior, spread))
  const shape = shapeOf(state, name.kind, weekOf(site), ofCode?.shape ?? null)
  return {
    hour: site.hour,
    name,
    prior,
    rates,
    weights,
    rate: meanOf(rates, weights),
    shape,
    parts: null,
  }
}

// A habit that comes an hour early or late, as all do when clocks change, is still a habit.
const moved = 0.65

const partsIn = ({ hour, shape }: Outlook): Parts => {
  const means = new Float64Array(outlookHours)
  const doubts = new Float64Array(outlookHours)
  const first = hour - outlookHours + 1
  let before = busyIn(shape, first - 1)
  let here = busyIn(shape, first)
  for (let i = 0; i < outlookHours; i++) {
    const after = busyIn(shape, first + i + 1)
    means[i] = Math.max(here.mean, moved * before.mean, moved * after.mean) / weekHours
    doubts[i] = here.doubt / weekHours
    before = here
    here = after
  }
  return { means, doubts }
}

const priorOf = (name: KeyName, ofCode: Outlook | null, { site, keys }: States): Prior => {
  if (ofCode === null) return priorOfSingle(site)
  return priorOfNarrowed(site, name, ofCode.rate, shareOfOther(name, { site, keys }))
}

const shareOfOther = ({ kind, other }: KeyName, { site, keys }: States): number => {
  if (kind === 'version' || other === null) return 1
  if (kind === 'region') return regionShare(site, other)
  return shareOf(site, keys.get(other)?.n ?? 0)
}

const meanOf = (rates: Rate[], weights: Float64Array): Rate => {
  let mean = 0
  let shape = 0
  for (const [j, rate] of rates.entries()) {
    mean += (weights[j] ?? 0) * rate.mean
    shape += (weights[j] ?? 0) * rate.shape
  }
  return { mean, shape }
}

/** The share that weighs an hour of a version's key; 1 for all others. */
export const weightOfHour = (site: SiteState, { kind, other }: KeyName, hours: number): number =>
  kind === 'version' && other !== null ? versionShareIn(site, other, hours) : 1
