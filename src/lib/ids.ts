// Time-ordered identifiers: 41 bits of milliseconds and 12 bits more, written in base 36 in addresses.

/** 2024-01-01T00:00:00Z: 41 bits from here last until September 2093. */
export const ID_EPOCH = 1_704_067_200_000

/** How many identifiers a millisecond has room for. */
const ROOM = 4096
const LAST_MILLISECOND = 2 ** 41 - 1

/**
 * A new identifier for something made at `now` (ms UTC). Identifiers of later milliseconds are
 * greater; 4096 of one millisecond are different within a process, which counts them on from a
 * random start. Those of two processes meet once in 4096 times if their milliseconds do.
 * Throws a RangeError for times before 2024 or after 2093.
 */
export function newId(now: number): number {
  const elapsed = Math.floor(now) - ID_EPOCH
  if (!(elapsed >= 0 && elapsed <= LAST_MILLISECOND)) {
    throw new RangeError(`No identifier can be made for the time ${now}`)
  }
  // Never 0: the first identifier of all must still be a positive number.
  return elapsed * ROOM + nextPlace() || 1
}

let place: number | null = null

// Begun with the first identifier: Workers have no random numbers before a request is there.
const nextPlace = (): number => {
  place = ((place ?? crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) + 1) % ROOM
  return place
}

/** The millisecond (UTC) an identifier was made in. */
export function timeOfId(id: number): number {
  return ID_EPOCH + Math.floor(id / ROOM)
}

/** The least identifier of everything made at `time` (ms UTC) or later: a bound for keys in order. */
export function firstIdOf(time: number): number {
  return Math.max(0, Math.floor(time) - ID_EPOCH) * ROOM
}

/** An identifier as it stands in an address, such as `2k9x4w1c8a`. */
export function idToUrl(id: number): string {
  return id.toString(36)
}

/** The identifier an address names, or null unless it is written exactly as `idToUrl` writes it. */
export function idFromUrl(text: string): number | null {
  if (!/^[1-9a-z][0-9a-z]{0,10}$/.test(text)) return null
  const id = Number.parseInt(text, 36)
  return Number.isSafeInteger(id) ? id : null
}
