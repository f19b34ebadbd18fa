// The keys signals are counted under: a code, a device, or a code on a device.

export type Key = { codeId: string | null; deviceId: string | null }

/** `c:nw-2-5|d:samsung-tv`, or the half that is known. */
export const keyOf = ({ codeId, deviceId }: Key): string =>
  [codeId ? codeKey(codeId) : '', deviceId ? deviceKey(deviceId) : ''].filter(Boolean).join('|')

/** What a key names. */
export const partsOf = (key: string): Key => {
  const halves = key.split('|')
  const named = (kind: string) => halves.find((half) => half.startsWith(kind))?.slice(2) ?? null
  return { codeId: named('c:'), deviceId: named('d:') }
}

/** Whether a key names a code and a device. */
export const isPair = (key: string): boolean => key.includes('|')

// A post that lists every code it can find says nothing about any of them.
const mostNamed = 5

/** Every key that a person naming these codes and devices signals: 35 at most. */
export const keysOf = (codeIds: string[], deviceIds: string[]): string[] => {
  const codes = [...new Set(codeIds)].slice(0, mostNamed)
  const devices = [...new Set(deviceIds)].slice(0, mostNamed)
  return [
    ...codes.map(codeKey),
    ...devices.map(deviceKey),
    ...codes.flatMap((codeId) => devices.map((deviceId) => keyOf({ codeId, deviceId }))),
  ]
}

const codeKey = (id: string) => `c:${id}`
const deviceKey = (id: string) => `d:${id}`
