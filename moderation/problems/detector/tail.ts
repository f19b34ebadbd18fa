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

// The terms from `count` on as multiples of the first; each is smaller than the one before.
const above = (count: number, mean: number, variance: number): number => {
  const sure = Math.max(mean, 1e-12)
  const excess = variance - sure
  const isPoisson = excess <= sure * 1e-9
  const size = isPoisson ? 0 : (sure * sure) / excess
  const more = isPoisson ? 0 : excess / variance
  let term = 1
  let sum = 1
  for (let k = count; term > sum * 1e-12; k++) {
    term *= isPoisson ? sure / (k + 1) : ((size + k) / (k + 1)) * more
    sum += term
  }
  return sum
}
