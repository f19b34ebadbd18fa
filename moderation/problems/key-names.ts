// What the parts of a key are called, for people.
import type { OpenProblem, Why } from '../../db/reads/problems.ts'
import { deviceName, knownTo } from '../../src/knowledge/catalogue.ts'
import type { Scope } from '../../src/scope.ts'
import { type Key, partsOf } from './keys.ts'

/** A key with its code and device as people write them; country and version as they stand in it. */
export type NamedKey = Pick<Key, 'country' | 'version'> & {
  code: string | null
  device: string | null
}

export const namedKey = (scope: Scope, key: string): NamedKey => {
  const { codeId, deviceId, country, version } = partsOf(key)
  return {
    // One that is not listed has no name but its id.
    code: codeId && (codeName(scope, codeId) ?? codeId.toUpperCase()),
    device: deviceId && (deviceName(scope, deviceId) ?? deviceId),
    country,
    version,
  }
}

/** Why a thread belongs to a problem, with names; null where no thread was asked about. */
export const reasonOf = (scope: Scope, { why }: Pick<OpenProblem, 'why'>) => {
  if (why === null) return null
  const { key, ...rest } = JSON.parse(why) as Why
  return { ...rest, key: key === null ? null : namedKey(scope, key) }
}

const codeName = (scope: Scope, id: string): string | null =>
  knownTo(scope).codes.find((code) => code.id === id)?.code ?? null
