// Until when a decision can be appealed against.

/** At least six months: from the 31st of August that is the 3rd of March. */
export const sixMonthsAfter = (at: number): number => {
  const until = new Date(at)
  return until.setUTCMonth(until.getUTCMonth() + 6)
}
