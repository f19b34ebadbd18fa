// Random choices that come out the same every time: a seeded generator and the shapes of a community.

export type Dice = {
  /** Uniform in [0, 1). */
  next: () => number
  /** A whole number from 0 below `n`. */
  below: (n: number) => number
  pick: <T>(from: readonly T[]) => T
  /** Below `n`, small numbers far more often: the few who write most, the codes everyone has. */
  skewed: (n: number) => number
  chance: (p: number) => boolean
}

/** mulberry32: 32 bits of state, good enough to look alive and quick enough to vanish. */
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    pick: (from) => from[below(from.length)] as never,
    skewed: (n) => Math.floor(n * next() ** 3),
    chance: (p) => next() < p,
  }
}
