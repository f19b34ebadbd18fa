// The keys signals are counted under: a code, a device, or a code on a device, somewhere, in a version.

/**
 * What a key names. The code may be one that is not listed: `codes.id`, or the id it would have.
 * A country is two letters of ISO 3166, a version `9.2`.
 */
export type Key = {
  codeId: string | null
  deviceId: string | null
  country: string | null
  version: string | null
}

/** `c:nw-2-5|d:samsung-tv`, `c:nw-2-5|r:DE`, `c:nw-2-5|v:9.2`, or the half that is known. */
export const keyOf = ({ codeId, deviceId, country, version }: Partial<Key>): string =>
  [
    codeId ? `c:${codeId}` : '',
    deviceId ? `d:${deviceId}` : '',
    country ? `r:${country}` : '',
    version ? `v:${version}` : '',
  ]
    .filter(Boolean)
    .join('|')

/** What a key names. */
export const partsOf = (key: string): Key => {
  const halves = key.split('|')
  const named = (kind: string) => halves.find((half) => half.startsWith(kind))?.slice(2) ?? null
  return { codeId: named('c:'), deviceId: named('d:'), country: named('r:'), version: named('v:') }
}

/** Whether a key names a code and something besides. */
export const isPair = (key: string): boolean => key.includes('|')

/** What a person named, and where they were with which version of the app when they did. */
export type Named = {
  codes: string[]
  devices: string[]
  country: string | null
  version: string | null
}

// A post that lists every code it can find says nothing about any of them.
const mostNamed = 5

/** Every key that a person naming these codes and devices signals: 45 at most. */
export const keysOf = ({ codes, devices, country, version }: Named): string[] => {
  const codeIds = [...new Set(codes)].slice(0, mostNamed)
  const deviceIds = [...new Set(devices)].slice(0, mostNamed)
  return [
    ...codeIds.map((codeId) => keyOf({ codeId })),
    ...deviceIds.map((deviceId) => keyOf({ deviceId })),
    ...codeIds.flatMap((codeId) => [
      ...deviceIds.map((deviceId) => keyOf({ codeId, deviceId })),
      ...(country ? [keyOf({ codeId, country })] : []),
      ...(version ? [keyOf({ codeId, version })] : []),
    ]),
  ]
}
