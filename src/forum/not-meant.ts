// Codes and devices that stand in a text and are not meant there, as a form names them.
import { z } from 'zod'
import type { Ref } from '../../db/reads/beside.ts'

/** What a form sends: `code:nw-2-5 device:samsung-tv`; whatever is no such name is left out. */
export const refsTyped = (typed: string): Ref[] => {
  const refs = new Map<string, Ref>()
  for (const part of typed.split(/\s+/, mostParts)) {
    const [, kind, ref] = /^(code|device):([^\s:]{1,60})$/.exec(part) ?? []
    if (ref && refs.size < most) refs.set(part, { kind: kind === 'code' ? 'code' : 'device', ref })
  }
  return [...refs.values()]
}

export const notMeantRule = z.string().transform(refsTyped)

/** The name of a code or device in a form, and wherever one is looked up. */
export const refKey = ({ kind, ref }: Ref): string => `${kind}:${ref}`

/** Whether it is one of these. */
export const isAmong = (refs: readonly Ref[]): ((one: Ref) => boolean) => {
  const keys = new Set(refs.map(refKey))
  return (one) => keys.has(refKey(one))
}

// More than anyone would remove by hand.
const most = 20
const mostParts = 100
