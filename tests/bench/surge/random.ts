// Random numbers from a seed (sfc32) and the laws the worlds are drawn from.

export type Random = {
  /** Between 0 and 1. */
  u: () => number
  normal: () => number
  /** Shape k, scale 1. */
  gamma: (k: number) => number
  poisson: (mean: number) => number
  int: (below: number) => number
  pick: <T>(list: T[]) => T
  exponential: (mean: number) => number
  lognormal: (mu: number, sd: number) => number
  /** The place drawn by running sums of weights. */
  drawn: (sums: Float64Array) => number
}

export const randomFrom = (seed: number): Random => {
  const u = uniform(seed)
  const normal = normals(u)
  const gamma = gammas(u, normal)
  const int = (below: number) => Math.floor(u() * below)
  return {
    u,
    normal,
    gamma,
    poisson: poissons(u, gamma),
    int,
    pick: (list) => {
      const one = list[int(list.length)]
      if (one === undefined) throw new Error('Nothing to pick from')
      return one
    },
    exponential: (mean) => -mean * Math.log(1 - u()),
    lognormal: (mu, sd) => Math.exp(mu + sd * normal()),
    drawn: (sums) => {
      const at = u() * (sums.at(-1) ?? 0)
      let low = 0
      let high = sums.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sums[middle] ?? 0) > at) high = middle
        else low = middle + 1
      }
      return low
    },
  }
}

/** Running sums, for `drawn`. */
export const sumsOf = (weights: ArrayLike<number>): Float64Array => {
  const sums = new Float64Array(weights.length)
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i] ?? 0
    sums[i] = sum
  }
  return sums
}

const uniform = (seed: number) => {
  let a = seed >>> 0
  const mixed = () => {
    a = (a + 0x9e3779b9) | 0
    let t = a ^ (a >>> 16)
    t = Math.imul(t, 0x21f0aaad)
    t ^= t >>> 15
    t = Math.imul(t, 0x735a2d97)
    return (t ^ (t >>> 15)) >>> 0
  }
  let s0 = mixed()
  let s1 = mixed()
  let s2 = mixed()
  let s3 = 1
  const u = () => {
    const t = (((s0 + s1) | 0) + s3) | 0
    s3 = (s3 + 1) | 0
    s0 = s1 ^ (s1 >>> 9)
    s1 = (s2 + (s2 << 3)) | 0
    s2 = (s2 << 21) | (s2 >>> 11)
    s2 = (s2 + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 20; i++) u()
  return u
}

// The polar method: two at a time, the second kept.
const normals = (u: () => number) => {
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    let x = 0
    let y = 0
    let q = 0
    do {
      x = 2 * u() - 1
      y = 2 * u() - 1
      q = x * x + y * y
    } while (q >= 1 || q === 0)
    const f = Math.sqrt((-2 * Math.log(q)) / q)
    spare = y * f
    return x * f
  }
}

// Marsaglia & Tsang 2000.
const gammas = (u: () => number, normal: () => number) => {
  const gamma = (k: number): number => {
    if (k < 1) return gamma(k + 1) * (u() || 1e-300) ** (1 / k)
    const d = k - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      let x = 0
      let v = 0
      do {
        x = normal()
        v = 1 + c * x
      } while (v <= 0)
      v = v * v * v
      const w = u()
      if (w < 1 - 0.0331 * x ** 4) return d * v
      if (Math.log(w || 1e-300) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v
    }
  }
  return gamma
}

// Products of uniforms for small means; a large mean is split at a gamma variate, which is exact.
const poissons = (u: () => number, gamma: (k: number) => number) => {
  const poisson = (mean: number): number => {
    if (!(mean > 0)) return 0
    if (mean < 30) {
      const least = Math.exp(-mean)
      let n = 0
      for (let product = u(); product > least; product *= u()) n++
      return n
    }
    const m = Math.floor((mean * 7) / 8)
    const x = gamma(m)
    if (x <= mean) return m + poisson(mean - x)
    let n = 0
    for (let i = 0; i < m - 1; i++) if (u() < mean / x) n++
    return n
  }
  return poisson
}
