// What an article is about, as staff type it: codes and devices in any spelling, separated by commas.
import type { Scope } from '../scope.ts'
import { codeOfSpelling, deviceOfSpelling } from './spellings.ts'

export type Subjects = { codes: string[]; devices: string[] }

/** The ids that were meant, or what is wrong beside each field. */
export const subjectsTyped = (
  scope: Scope,
  typed: { codes: string; devices: string },
): { subjects: Subjects; errors: Record<string, string> } => {
  const codes = readList(typed.codes, (text) => codeOfSpelling(scope, text))
  const devices = readList(typed.devices, (text) => deviceOfSpelling(scope, text))
  return {
    subjects: { codes: codes.ids, devices: devices.ids },
    errors: { ...wrong('codes', 'code', codes), ...wrong('devices', 'device', devices) },
  }
}

type List = { ids: string[]; unknown: string[]; isLong: boolean }

// An article about more than this is about nothing.
const most = 20

const readList = (typed: string, idOf: (text: string) => string | null): List => {
  const parts = typed.split(separator).map((part) => part.trim())
  const texts = parts.filter(Boolean).slice(0, most + 1)
  const ids = texts.map(idOf)
  return {
    ids: [...new Set(ids.filter((id) => id !== null))],
    unknown: texts.filter((_, n) => ids[n] === null),
    isLong: texts.length > most,
  }
}

// No semicolon: `AVF:11800;OS:42800` is one code.
const separator = /[,\n]/

const wrong = (field: string, what: string, { unknown, isLong }: List): Record<string, string> => {
  if (isLong) return { [field]: `Name ${most} at most.` }
  const [first] = unknown
  return first === undefined ? {} : { [field]: `We know no ${what} “${first.slice(0, 60)}”.` }
}
