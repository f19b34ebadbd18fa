// Every field of every form, filled in wrongly: never a failure of ours, the error beside it, all kept.
import { expect, test } from 'vitest'
import { badValues, faultsOf, forms } from '../support/bad-input.ts'
import { plantedFor, type Role, send } from '../support/matrix.ts'
import { memberRows } from '../support/matrix-commands.ts'
import { teamRows } from '../support/matrix-team.ts'
import { openWorld } from '../support/world.ts'

const rows = [...memberRows, ...teamRows]
const withFields = rows.filter(([route]) => route in forms)

test.each(withFields)('%s', async (...row) => {
  const world = await openWorld()
  const wrong: string[] = []

  const form = forms[row[0]] ?? {}
  for (const [field, kind] of Object.entries(form)) {
    let { visitor, asked } = await plantedFor(world, row, anyone)
    for (const [what, value, refusedBy] of badValues) {
      const sent = { path: asked.path, fields: { ...asked.fields, [field]: value } }
      await world.client.execute('delete from limits')
      const { status, html } = await answered(await send(visitor, row, sent))
      const isSaid = refusedBy.includes(kind)
      const faults = status === 422 ? faultsOf(html, sent, { form, field, kind, isSaid }) : []
      if (status >= 500 || (isSaid && status !== 422)) faults.push(String(status))
      wrong.push(...faults.map((fault) => `${field}: ${what}: ${fault}`))
      if (status < 400) ({ visitor, asked } = await plantedFor(world, row, anyone))
    }
  }

  expect(wrong).toEqual([])
})

// Who is signed in needs no account.
const anyone: Role[] = ['guest', 'kim', 'maya', 'ines', 'sam', 'ada']

const answered = async (response: Response) => ({
  status: response.status,
  html: await response.text(),
})
