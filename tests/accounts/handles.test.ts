// Which names people may have.
import { expect, test } from 'vitest'
import { emailKeyOf, handlePattern, isReservedHandle } from '../../src/accounts/handles.ts'
import { readConfig } from '../../src/config.ts'

const config = readConfig({ FOYER_ENV: 'test', SITE_NAME: 'Foyer', SERVICE_NAME: 'Marquee TV' })

test.each(['abc', 'Maya', 'x_1', 'a-b-c', '42nd', 'a'.repeat(20)])('%s may be chosen', (handle) => {
  expect(handlePattern.test(handle)).toBe(true)
  expect(isReservedHandle(config, handle)).toBe(false)
})

test.each(['ab', 'a'.repeat(21), '_abc', '-abc', 'a b', 'a.b', 'müller', 'a@b', 'abc\n', 'мауа'])(
  '%j is no handle',
  (handle) => {
    expect(handlePattern.test(handle)).toBe(false)
  },
)

test.each([
  'admin',
  'ADMIN',
  'ad-min',
  'admin_2',
  'support',
  'staff1',
  'foyer',
  'foyer-help',
  'marquee_tv',
])('%s would be taken for the house', (handle) => {
  expect(isReservedHandle(config, handle)).toBe(true)
})

test('a community with a short name keeps only that name', () => {
  const short = readConfig({ FOYER_ENV: 'test', SITE_NAME: 'Mo' })

  expect(isReservedHandle(short, 'mo-1')).toBe(true)
  expect(isReservedHandle(short, 'monica')).toBe(false)
})

test('an address is one mailbox whatever the case', () => {
  expect(emailKeyOf(' Maya@Mail.Example ')).toBe('maya@mail.example')
})
