// Devices as staff edit them: what the form shows in one trip, and saving without overwriting anyone.
import { allNames, deviceToEdit, editsOf, editsSoFar } from '../../db/reads/catalogue-to-edit.ts'
import { updateDevice } from '../../db/writes/catalogue-edits.ts'
import { keepWithin, limits, usesByViewer } from '../limits.ts'
import { readPage } from '../page.ts'
import { curating, mayCurate } from '../policy/catalogue.ts'
import { staffed } from '../policy/problems.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import {
  type Fields,
  insist,
  isChanged,
  linesOf,
  type Saved,
  writeEdit,
} from './catalogue-edits.ts'
import { aliasFault, isBelow, type Names, nameKey, namesIn } from './catalogue-names.ts'
import { loadDevices } from './devices.ts'

export const supportStates = ['supported', 'limited', 'ended'] as const
type Support = (typeof supportStates)[number]

export type DeviceEditor = Awaited<ReturnType<typeof loadDeviceEditor>>

/** What the form says; `aliases` one a line, empty texts for what is not known. */
export type DeviceText = {
  name: string
  aliases: string
  /** The id of the entry it belongs to. */
  parent: string
  support: Support | ''
  /** `2026-11-04`. */
  since: string
  advice: string
  minimum: string
  about: string
  note: string
}

/** All devices for staff, narrowed as everyone's list is. */
export const loadAdminDevices = async (scope: Scope, q: string) => {
  const page = await loadDevices(scope, q)
  staffed(page.frame.viewer)
  return page
}

/** For staff alone, in one trip; a `missing` refusal for no such device. */
export const loadDeviceEditor = async (scope: Scope, id: string) => {
  const rows = await readPage(scope, {
    devices: deviceToEdit(scope.db, id),
    history: editsOf(scope.db, 'device', id, 50),
    names: allNames(scope.db),
    edits: editsSoFar(scope.db),
    uses: usesByViewer(scope, limits.team),
  })
  const viewer = staffed(rows.frame.viewer)
  const [device] = rows.devices
  if (!device) throw missing('There is no such device.')
  const names = namesIn(rows.names)
  return {
    frame: rows.frame,
    device,
    fields: fieldsOf(names, device),
    history: rows.history,
    names,
    seen: rows.edits[0]?.edits ?? 0,
    uses: rows.uses,
    may: { save: mayCurate(viewer, scope.now) },
  }
}

/** Saves what changed; nothing at all where nothing did. */
export const saveDevice = (
  scope: Scope,
  id: string,
  text: DeviceText & { version: number },
): Promise<Saved<DeviceEditor>> =>
  insist(async () => {
    const page = await loadDeviceEditor(scope, id)
    const viewer = curating(page.frame.viewer, scope.now)
    keepWithin(scope, limits.team, page.uses)
    const columns = columnsOf(text)
    const after = fieldsOf(page.names, columns)
    if (page.device.version !== text.version) return { is: 'meanwhile', page, mine: after }
    const errors = faultsOf(page, columns)
    if (Object.keys(errors).length > 0) return { is: 'refused', page, errors }
    if (!isChanged(page.fields, after)) return { is: 'saved', id }
    const version = page.device.version + 1
    const written = await writeEdit(scope, viewer, {
      kind: 'device',
      ref: id,
      version,
      before: page.fields,
      after,
      note: text.note,
      seen: page.seen,
      change: updateDevice(scope.db, id, { ...columns, version, editedAt: scope.now }),
    })
    return written ? { is: 'saved', id } : null
  })

const columnsOf = (text: DeviceText) => ({
  name: text.name,
  aliases: linesOf(text.aliases),
  parentId: text.parent || null,
  support: text.support || null,
  supportSince: text.since || null,
  supportAdvice: text.advice || null,
  minimumSystem: text.minimum || null,
  note: text.about || null,
})

type Columns = ReturnType<typeof columnsOf>

const faultsOf = ({ names, device }: DeviceEditor, columns: Columns): Record<string, string> => {
  const own = { kind: 'device' as const, id: device.id }
  const added = columns.aliases.filter((alias) => !device.aliases.includes(alias))
  const name =
    nameKey(columns.name) === nameKey(device.name) ? null : aliasFault(names, own, [columns.name])
  const alias = aliasFault(names, own, added)
  const parent = parentFault(names, device.id, columns.parentId)
  return {
    ...(name === null ? {} : { name }),
    ...(alias === null ? {} : { aliases: alias }),
    ...(parent === null ? {} : { parent }),
    ...supportFaults(columns),
  }
}

const parentFault = (names: Names, id: string, parentId: string | null): string | null => {
  if (parentId === null) return null
  const parent = names.things.find((thing) => thing.kind === 'device' && thing.id === parentId)
  if (!parent) return 'Choose a device of the list.'
  return isBelow(names, 'device', id, parentId) ? `${parent.name} belongs to this device.` : null
}

const supportFaults = ({
  support,
  supportSince,
  supportAdvice,
}: Columns): Record<string, string> => ({
  ...((support === 'limited' || support === 'ended') && supportAdvice === null
    ? { advice: 'Say what people with this device can do.' }
    : {}),
  ...(support === null && supportSince !== null
    ? { support: 'Say what holds since that day.' }
    : {}),
})

/** Everything that can be edited, by what the form calls it. */
const fieldsOf = (names: Names, device: Columns): Fields => ({
  Name: device.name,
  'Other names': device.aliases.join('\n'),
  'Belongs to':
    names.things.find(({ kind, id }) => kind === 'device' && id === device.parentId)?.name ?? '',
  Support: device.support ?? '',
  Since: device.supportSince ?? '',
  'What to do': device.supportAdvice ?? '',
  'Minimum system': device.minimumSystem ?? '',
  'Good to know': device.note ?? '',
})
