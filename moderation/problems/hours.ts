// A day of signals as twenty-four counts.

const hour = 3_600_000

/** How many of these times fall in each of the 24 hours up to now, oldest hour first. */
export const byHour = (now: number, times: number[]): number[] => {
  const counts = Array.from({ length: 24 }, () => 0)
  for (const at of times) {
    const place = 23 - Math.floor((now - at) / hour)
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts.slice(0, 24)
}
