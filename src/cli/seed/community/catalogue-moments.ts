// What the demo community's staff changed in codes and devices, through the forms' own commands.
import { loadCodeEditor, saveCode } from '../../../knowledge/admin-codes.ts'
import { loadDeviceEditor, saveDevice } from '../../../knowledge/admin-devices.ts'
import type { Scope } from '../../../scope.ts'
import type { PlayedEdit } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'

const day = 86_400_000

export const momentOfEdit = (stage: Stage, edit: PlayedEdit): Moment => {
  const at = stage.now - Math.round(edit.daysAgo * day)
  return {
    at,
    act: async () => {
      const scope = stage.as(edit.by, at)
      const saved = 'code' in edit ? await editCode(scope, edit) : await editDevice(scope, edit)
      if (saved.is !== 'saved')
        throw new Error(`The edit of ${JSON.stringify(edit)} was ${saved.is}`)
    },
  }
}

const editCode = async (
  scope: Scope,
  { code: id, fixes, note }: Extract<PlayedEdit, { code: string }>,
) => {
  const { code } = await loadCodeEditor(scope, id)
  return saveCode(scope, id, {
    ...code,
    fixes: [...code.fixes, fixes].join('\n'),
    aliases: code.aliases.join('\n'),
    note,
  })
}

const editDevice = async (
  scope: Scope,
  { device: id, about, note }: Extract<PlayedEdit, { device: string }>,
) => {
  const { device } = await loadDeviceEditor(scope, id)
  return saveDevice(scope, id, {
    name: device.name,
    aliases: device.aliases.join('\n'),
    parent: device.parentId ?? '',
    support: device.support ?? '',
    since: device.supportSince ?? '',
    advice: device.supportAdvice ?? '',
    minimum: device.minimumSystem ?? '',
    about,
    note,
    version: device.version,
  })
}
