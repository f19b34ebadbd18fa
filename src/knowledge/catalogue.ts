// The codes and devices a process knows: the catalogue's file, and on top of it what staff edited.
import { together } from '../../db/batch.ts'
import type { Database } from '../../db/client.ts'
import { codesEditedSince, devicesEditedSince } from '../../db/reads/catalogue-edits.ts'
import file from '../../db/seed/catalogue.json' with { type: 'json' }
import type { Scope } from '../scope.ts'
import {
  type CatalogueCode,
  type CatalogueDevice,
  catalogueOfFile,
} from './recogniser/catalogue.ts'
import { createRecogniser, type Recogniser } from './recogniser/recogniser.ts'

/** A state of the catalogue; another object after every edit, so that what is made of it can be kept. */
export type Known = Entries & { recogniser: Recogniser }

/** The codes and devices alone. */
export type Entries = { codes: readonly KnownCode[]; devices: readonly CatalogueDevice[] }

type KnownCode = CatalogueCode & {
  meaning: string
  /** Another code or its group. */
  parent: string | null
  sibling_key: string | null
}

/** What stands in the catalogue's file, for where there is no database. */
export const entriesOfFile = (): Entries => inFile

/** What the process knows: at most a minute behind the edits of another process that serves pages. */
export const knownTo = (scope: Scope): Known => keptByDatabase.get(scope.db)?.known ?? fileOf(scope)

/** The recogniser of codes and devices with the edits the process knows. */
export const recogniserOf = (scope: Scope): Recogniser => knownTo(scope).recogniser

/** Whether this is the id of a device of the catalogue. */
export const isDevice = (scope: Scope, id: string): boolean => deviceName(scope, id) !== null

/** What a device of the catalogue is called; null for an id that is none. */
export const deviceName = (scope: Scope, id: string): string | null =>
  knownTo(scope).devices.find((device) => device.id === id)?.name ?? null

/** The id of the device that is called so in the catalogue; null for other words. */
export const deviceCalled = (scope: Scope, name: string): string | null =>
  knownTo(scope).devices.find((device) => device.name.toLowerCase() === name.toLowerCase())?.id ??
  null

/** The recogniser of the file alone, for where there is no database. */
export const recogniser = (serviceName: string): Recogniser => fileNamed(serviceName).recogniser

/**
 * The reads of what staff edited since the process looked, to send along with those of a page: none
 * while it looked half a minute ago. Give the rows to `takeEdits`.
 */
export const editReads = (scope: Scope) => {
  const kept = keptFor(scope.db)
  if (scope.now - kept.lookedAt < lookEvery && scope.now >= kept.lookedAt) return null
  return {
    editedCodes: codesEditedSince(scope.db, kept.newest - overlap),
    editedDevices: devicesEditedSince(scope.db, kept.newest - overlap),
  }
}

type EditReads = NonNullable<ReturnType<typeof editReads>>
type EditRows = { [Name in keyof EditReads]: Awaited<EditReads[Name]> }

/** Takes what `editReads` found into what the process knows. */
export const takeEdits = (scope: Scope, { editedCodes, editedDevices }: EditRows): void => {
  const kept = keptFor(scope.db)
  kept.lookedAt = scope.now
  const rows = [
    ...editedCodes.map((row) => ({ ...row, key: `code ${row.id}` })),
    ...editedDevices.map((row) => ({ ...row, key: `device ${row.id}` })),
  ]
  const fresh = rows.filter(({ key, version }) => kept.versions.get(key) !== version)
  if (fresh.length === 0) return
  for (const { key, version, editedAt } of fresh) {
    kept.versions.set(key, version)
    kept.newest = Math.max(kept.newest, editedAt ?? 0)
  }
  const before = kept.known ?? fileOf(scope)
  kept.known = knownOf(scope.config.serviceName, {
    codes: withEdits(before.codes, editedCodes.map(codeOfRow)),
    devices: withEdits(before.devices, editedDevices.map(deviceOfRow)),
  })
}

/** One trip where the process has not looked for half a minute: for what reads no page. */
export const catchUp = async (scope: Scope): Promise<void> => {
  const reads = editReads(scope)
  if (reads) takeEdits(scope, await together(scope.db, reads))
}

/** The next page or command of this process looks at once: before a command, and after an edit. */
export const expectEdits = (scope: Scope): void => {
  keptFor(scope.db).lookedAt = Number.NEGATIVE_INFINITY
}

const lookEvery = 30_000
// Clocks of several processes differ, and an edit is read only once it was written.
const overlap = 5 * 60_000

type Kept = {
  known: Known | null
  lookedAt: number
  /** The newest edit that is known, and the version of every edited row. */
  newest: number
  versions: Map<string, number>
}

// One home for the life of a process, except in tests.
const keptByDatabase = new WeakMap<Database, Kept>()

const keptFor = (db: Database): Kept => {
  const kept = keptByDatabase.get(db) ?? {
    known: null,
    lookedAt: Number.NEGATIVE_INFINITY,
    newest: 0,
    versions: new Map(),
  }
  keptByDatabase.set(db, kept)
  return kept
}

const asInFile = catalogueOfFile(file)
const inFile: Entries = { codes: file.codes, devices: asInFile.devices }

// Without edits all homes of a process share one: building it takes some thirty milliseconds.
const fileKnown = new Map<string, Known>()

const fileNamed = (serviceName: string): Known => {
  const made = fileKnown.get(serviceName) ?? knownOf(serviceName, inFile)
  fileKnown.set(serviceName, made)
  return made
}

const fileOf = (scope: Scope): Known => fileNamed(scope.config.serviceName)

// The service's name makes weak codes believable.
const knownOf = (serviceName: string, { codes, devices }: Entries): Known => ({
  codes,
  devices,
  recogniser: createRecogniser({
    ...asInFile,
    codes,
    devices,
    contextCues: [...asInFile.contextCues, serviceName],
  }),
})

const withEdits = <Entry extends { id: string }>(
  entries: readonly Entry[],
  edited: readonly Entry[],
): Entry[] => {
  const byId = new Map([...entries, ...edited].map((entry) => [entry.id, entry]))
  return [...byId.values()]
}

const codesInFile = new Map(file.codes.map((code) => [code.id, code]))
const patternsInFile = new Map(asInFile.devices.map(({ id, modelPatterns }) => [id, modelPatterns]))

const codeOfRow = ({
  id,
  code,
  familyId,
  categoryId,
  meaning,
  aliases,
}: EditRows['editedCodes'][number]): KnownCode => ({
  id,
  code,
  family: familyId,
  area: file.areas[categoryId - 1]?.id ?? 'other',
  topics: codesInFile.get(id)?.topics ?? [],
  meaning,
  parent: codesInFile.get(id)?.parent ?? null,
  sibling_key: codesInFile.get(id)?.sibling_key ?? null,
  aliases,
})

const deviceOfRow = ({ parentId, ...row }: EditRows['editedDevices'][number]) => ({
  id: row.id,
  maker: row.maker,
  name: row.name,
  type: row.type,
  parent: parentId,
  aliases: row.aliases,
  modelPatterns: patternsInFile.get(row.id) ?? [],
})
