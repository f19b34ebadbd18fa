// Settings: what holds unsaid, what is out of bounds, and that a name nobody knows does not build.
import { expect, test } from 'vitest'
import { settingForm, settingNames, settingsOf, unsaidSettings } from '../../src/settings.ts'

test('what nobody set is as it is unsaid, and what was set holds', () => {
  const set = settingsOf([
    { name: 'spam-wave', value: { on: true } },
    { name: 'trust-scale', value: { percent: 50 } },
  ])

  expect(set['spam-wave']).toEqual({ on: true, holdYoungerThanDays: 7 })
  expect(set['trust-scale']).toEqual({ percent: 50 })
  expect(set['new-user-limits']).toEqual(unsaidSettings['new-user-limits'])
})

test('a stored value that is no value of its part counts as unsaid, and so does an unknown name', () => {
  const broken = [null, 'on', [], { percent: 0 }, { percent: '80' }, { percent: 1.5 }]
  for (const value of broken) {
    expect(settingsOf([{ name: 'trust-scale', value }])).toEqual(unsaidSettings)
  }
  expect(settingsOf([{ name: 'newbiewPostDelay', value: { percent: 80 } }])).toEqual(unsaidSettings)
})

test('a misspelt name fails the build', () => {
  // @ts-expect-error NodeBB read a setting under a name nobody had set, and nobody noticed.
  expect(unsaidSettings['trust-scal']).toBeUndefined()
  // @ts-expect-error The same for a part.
  expect(unsaidSettings['trust-scale'].percnt).toBeUndefined()
})

test('a form is read within the bounds that its page tells', () => {
  const form = settingForm('slow-mode')
  const typed = { automatic: '', reports: '4', hours: ' 12 ', minutes: '2' }
  expect(form.parse(typed)).toEqual({ automatic: false, reports: 4, hours: 12, minutes: 2 })
  for (const reports of ['', '0', '101', '-1', '1e2', '2.5', '9999999']) {
    const { error } = form.safeParse({ ...typed, reports })
    expect(error?.issues.map(({ path }) => path[0])).toContain('reports')
  }
  expect(settingNames).toHaveLength(8)
})
