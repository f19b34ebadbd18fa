// How surprising a count is: the upper tail of the negative binomial distribution.

/**
 * -log10 of the chance of `count` or more, where `mean` are expected with `variance` (greater than
 * the mean, both positive). The predictive distribution of a Poisson count whose rate is known as a
 * Gamma distribution (Telkamp et al. 2023, Poisson-Gamma hierarchy). Zero for no surprise at all.
 */
export const surpriseOf = (count: number, mean: number, variance: number): number => {
  if (count <= 0) return 0
  const law = { size: mean ** 2 / (variance - mean), again: (variance - mean) / variance }
  const log = count > mean ? logOfUpperTail(count, law) : Math.log1p(-lowerTail(count, law))
  return Math.max(0, -log / Math.LN10)
}

/** P(k) is proportional to (size)_k / k! * again^k; `again` is the chance of one more. */
type Law = { size: number; again: number }

// Everything stays in logarithms until the terms are relative to the first: chances of 1e-400 are
// ordinary here. Above the mean each term is smaller than the one before.
const logOfUpperTail = (count: number, law: Law): number => {
  let term = 1
  let sum = 1
  for (let k = count; term > sum * 1e-13; k++) {
    term *= ((law.size + k) / (k + 1)) * law.again
    sum += term
  }
  return logChance(count, law) + Math.log(sum)
}

const lowerTail = (count: number, law: Law): number => {
  let sum = 0
  for (let k = 0; k < count; k++) sum += Math.exp(logChance(k, law))
  return Math.min(sum, 1 - Number.EPSILON)
}

// A product instead of three log-gammas, whose difference would lose its digits for large sizes.
const logChance = (count: number, { size, again }: Law): number => {
  let log = size * Math.log1p(-again)
  for (let k = 0; k < count; k++) log += Math.log(((size + k) / (k + 1)) * again)
  return log
}
