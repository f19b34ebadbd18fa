// Chances of counts: the negative binomial law by mean and variance, its terms and its upper tail.

/** ln of the gamma function for x > 0 (Stirling's series after shifting up; about 1e-12). */
export const logGamma = (x: number): number => {
  let shift = 0
  let at = x
  while (at < 9) {
    shift += Math.log(at)
    at += 1
  }
  const inverse = 1 / (at * at)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift
}

/**
 * ln P(Y = count) of the negative binomial law with this mean and variance; the Poisson law where
 * the variance is no greater than the mean.
 */
export const logChance = (count: number, mean: number, variance: number): number => {
  const sure = Math.max(mean, 1e-12)
  const excess = variance - sure
  if (excess <= sure * 1e-9) return count * Math.log(sure) - sure - logGamma(count + 1)
  const size = (sure * sure) / excess
  const more = excess / variance
  return (
    logGamma(count + size) -
    logGamma(size) -
    logGamma(count + 1) +
    size * Math.log1p(-more) +
    count * Math.log(more)
  )
}

/**
 * P(Y >= count) of the same law. A Poisson count whose rate is known as a Gamma distribution follows
 * it (the Gamma-Poisson predictive; Telkamp et al. 2023). Summed upwards from the first term, which
 * is exact however small it is; below the mean, one less the sum of what lies below.
 */
export const upperTail = (count: number, mean: number, variance: number): number => {
  if (count <= 0) return 1
  if (count > mean) return Math.exp(logChance(count, mean, variance)) * above(count, mean, variance)
  let below = 0
  for (let k = 0; k < count; k++) below += Math.exp(logChance(k, mean, variance))
  return Math.max(0, 1 - below)
}

// The terms from `count` on as multiples of the first.
const above = (count: number, mean: number, variance: number): number => {
  const sure = Math.max(mean, 1e-12)
  const excess = Math.min(variance, sure * widest) - sure
  if (excess > sure * 1e-9)
    return betaFraction(count, (sure * sure) / excess, 1 - sure / (excess + sure))
  let term = 1
  let sum = 1
  for (let k = count; term > sum * 1e-12; k++) {
    term *= sure / (k + 1)
    sum += term
  }
  return sum
}

// Where next to nothing is expected and little is known, the terms hardly fall: such a law is taken
// for no wider than this, in variances to the mean, so that its fraction ends.
const widest = 1e4

// Of some hundred steps even the widest law needs fewer.
const mostSteps = 2_000
const least = 1e-300

/**
 * The continued fraction of the incomplete beta function I_x(a, b) by its first term, as evaluated
 * by Lentz (DLMF 8.17.22; Thompson and Barnett 1986): with a the count, b the size and x the chance
 * of one more, it is the sum of all terms of the negative binomial law from the count on.
 */
const betaFraction = (a: number, b: number, x: number): number => {
  let c = 1
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1))
  let sum = d
  for (let m = 1; m < mostSteps; m++) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / kept(1 + term * d)
      c = kept(1 + term / c)
      sum *= d * c
    }
    if (Math.abs(d * c - 1) < 1e-12) break
  }
  return sum
}

const kept = (value: number): number => (Math.abs(value) < least ? least : value)
