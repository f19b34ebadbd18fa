// How sure one can be that something works: the lower bound of Wilson's score interval.

// 1.96 standard deviations: wrong in one of twenty cases, as polls are read.
const z = 1.96

/**
 * The share of people it works for is at least this, 0 to 1, at 95 % confidence. Few voices make it
 * small: 1 of 1 counts less than 9 of 10. E. B. Wilson, "Probable Inference, the Law of Succession,
 * and Statistical Inference", J. Amer. Statist. Assoc. 22 (1927), 209-212.
 */
export const wilsonLowerBound = (worked: number, failed: number): number => {
  // None of any number is nothing; floating point would miss it by a hair.
  if (worked === 0) return 0
  const n = worked + failed
  const share = worked / n
  const centre = share + (z * z) / (2 * n)
  const margin = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * n)) / n)
  return (centre - margin) / (1 + (z * z) / n)
}
