// Whatever came with the forum can be saved by staff as it stands.
import { expect, test } from 'vitest'
import file from '../../db/seed/catalogue.json' with { type: 'json' }
import { codeForm, deviceForm } from '../../routes/admin/forms.ts'
import { platforms } from '../../src/knowledge/code-text.ts'

const boxes = Object.fromEntries(platforms.map((platform) => [`on_${platform}`, '']))

test('every code of the catalogue fits its form, and every platform has a box', () => {
  const refused = file.codes.filter((code) => {
    const typed = {
      meaning: code.meaning,
      fixes: code.fixes.join('\n'),
      aliases: code.aliases.join('\n'),
      area: code.area,
      parent: code.parent ?? '',
      note: '',
      version: '0',
    }
    const isBoxed = code.platforms.every((platform) => `on_${platform}` in boxes)
    return !codeForm.safeParse({ ...boxes, ...typed }).success || !isBoxed
  })

  expect(refused.map(({ code }) => code)).toEqual([])
})

test('every device of the catalogue fits its form', () => {
  const refused = file.devices.filter((device) => {
    const typed = {
      name: device.name,
      aliases: device.aliases.join('\n'),
      parent: device.parent ?? '',
      support: '',
      since: '',
      advice: '',
      minimum: '',
      about: device.note ?? '',
      note: '',
      version: '0',
    }
    const { success, data } = deviceForm.safeParse(typed)
    return !success || data.aliases !== typed.aliases
  })

  expect(refused.map(({ name }) => name)).toEqual([])
})
