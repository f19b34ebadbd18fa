// When a surge began: the moment since which so many people are least likely by chance.

/**
 * The time of the first person of the surge; null without people. `times` are those of each person,
 * in order; `usual` is how many people an hour are expected. The moment that a scan over all starts
 * finds: the likelihood ratio of "more since then" against "as usual" (Kulldorff 1997, a spatial
 * scan statistic, here in time alone).
 */
export const beganAt = (times: number[], usual: number, until: number): number | null => {
  let best: { at: number; ratio: number } | null = null
  for (const [place, at] of times.entries()) {
    const people = times.length - place
    const expected = (usual * Math.max(until - at, shortest)) / hour
    const ratio = people > expected ? people * Math.log(people / expected) - (people - expected) : 0
    if (ratio > (best?.ratio ?? 0)) best = { at, ratio }
  }
  return best?.at ?? times[0] ?? null
}

const hour = 3_600_000

// One person a moment ago is no surge.
const shortest = 5 * 60_000
