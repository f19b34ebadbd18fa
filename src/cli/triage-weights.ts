// How the weights of triage's likeness are learnt from labelled posts: logistic regression in small steps.
import {
  type Label,
  labels,
  likenessFeaturesOf,
  scaleOf,
  strengthOf,
} from '../../moderation/index.ts'

type Post = { label: Label; parts: { weights: Float64Array; strength: number }[] }

const ROUNDS = 25
const STEP = 0.25
const START_STEP = 0.02
/** Keeps weights small, so that no word of a few posts decides alone. */
const SHRINKING = 0.0005
const FEWEST_POSTS = 2
/** Four letters in a row are many, and each says little. */
const FEWEST_POSTS_OF_PARTS = 5
/** A hundred times the least weight worth shipping. */
const LEAST = 18

/** A hundred times what each feature says for each bad label against `ok`; the same posts give the same. */
export function weightsLearnt(posts: readonly { body: string; label: Label }[]) {
  const known = new Map<string, Float64Array>()
  const seen = posts.map(({ body, label }) => ({ label, features: likenessFeaturesOf(body) }))
  const counts = new Map<string, number>()
  for (const { features } of seen)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  for (const [feature, count] of counts)
    if (count >= (feature.startsWith('g:') ? FEWEST_POSTS_OF_PARTS : FEWEST_POSTS))
      known.set(feature, new Float64Array(labels.length))
  const start = new Float64Array(labels.length)
  descend(
    seen.map(({ label, features }) => ({ label, parts: partsOf(features, known) })),
    start,
  )
  return rounded(known, start)
}

function partsOf(features: readonly string[], known: ReadonlyMap<string, Float64Array>) {
  const kept = features.filter((feature) => known.has(feature))
  const scale = scaleOf(kept)
  return kept.flatMap((feature) => {
    const weights = known.get(feature)
    return weights ? [{ weights, strength: strengthOf(feature) * scale }] : []
  })
}

// Steps grow smaller for what was moved often (AdaGrad).
function descend(posts: Post[], start: Float64Array) {
  const moved = new Map<Float64Array, Float64Array>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const at of orderOf(posts.length, round)) {
      const post = posts[at]
      if (!post) continue
      const wrong = errorsOf(post, start)
      wrong.forEach((error, k) => {
        start[k] = (start[k] ?? 0) - START_STEP * error
      })
      for (const { weights, strength } of post.parts) {
        const past = moved.get(weights) ?? new Float64Array(labels.length).fill(0.01)
        moved.set(weights, past)
        wrong.forEach((error, k) => {
          const slope = error * strength + SHRINKING * (weights[k] ?? 0)
          past[k] = (past[k] ?? 0) + slope * slope
          weights[k] = (weights[k] ?? 0) - (STEP * slope) / Math.sqrt(past[k] ?? 1)
        })
      }
    }
  }
}

/** How far the model is off for each label, between -1 and 1. */
function errorsOf({ label, parts }: Post, start: Float64Array): number[] {
  const sums = [...start]
  for (const { weights, strength } of parts)
    weights.forEach((weight, k) => {
      sums[k] = (sums[k] ?? 0) + weight * strength
    })
  const most = Math.max(...sums)
  const shares = sums.map((sum) => Math.exp(sum - most))
  const all = shares.reduce((a, b) => a + b, 0)
  return shares.map((share, k) => share / all - (labels[k] === label ? 1 : 0))
}

// Another order each round, and the same in every run.
function orderOf(length: number, round: number): number[] {
  const places = Array.from({ length }, (_, at) => at)
  const rank = (at: number) => Math.imul(at + 1, 2654435761 + 2 * round) >>> 0
  return places.sort((a, b) => rank(a) - rank(b))
}

function rounded(known: ReadonlyMap<string, Float64Array>, start: Float64Array) {
  const against = (weights: Float64Array) =>
    [...weights.slice(1)].map((weight) => Math.round(100 * (weight - (weights[0] ?? 0))))
  const kept = [...known]
    .map(([feature, weights]): [string, number[]] => [feature, against(weights)])
    .filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= LEAST))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries([['', against(start)], ...kept])
}
