// Passwords: how they are stored, told apart and refused.
import { describe, expect, test } from 'vitest'
import { holdsHandle, isCommonPassword } from '../../src/accounts/password-rules.ts'
import { hashPassword, verifyPassword } from '../../src/accounts/passwords.ts'
import { readConfig } from '../../src/config.ts'

const cheap = readConfig({ FOYER_ENV: 'test' })
const strong = readConfig({ FOYER_ENV: 'development' })

describe('a stored password', () => {
  test('is scrypt with its parameters, salted anew each time', async () => {
    const stored = await hashPassword(strong, 'seven quiet lamps')
    const again = await hashPassword(strong, 'seven quiet lamps')

    expect(stored).toMatch(/^scrypt\$15\$8\$3\$[\w+/=]{24}\$[\w+/=]{44}$/)
    expect(again).not.toBe(stored)
    expect(await verifyPassword(strong, 'seven quiet lamps', stored)).toBe(true)
    expect(await verifyPassword(strong, 'seven quiet lamp', stored)).toBe(false)
  })

  test('is checked with the parameters it was stored with', async () => {
    const stored = await hashPassword(cheap, 'seven quiet lamps')

    expect(stored).toMatch(/^scrypt\$10\$/)
    expect(await verifyPassword(strong, 'seven quiet lamps', stored)).toBe(true)
  })

  test('is the same from any keyboard, and never the empty one', async () => {
    const stored = await hashPassword(cheap, 'caf\u00e9 au soir')

    expect(await verifyPassword(cheap, 'cafe\u0301 au soir', stored)).toBe(true)
    expect(await verifyPassword(cheap, '', stored)).toBe(false)
  })

  test.each([
    null,
    '',
    'plain text',
    'scrypt$10$8$1$AAAA$',
    'scrypt$10$8$1$AAAA$AAAA',
    'argon2$10$8$1$AAAA$AAAA',
  ])('that is %j matches nothing', async (stored) => {
    expect(await verifyPassword(cheap, 'seven quiet lamps', stored)).toBe(false)
    expect(await verifyPassword(cheap, '', stored)).toBe(false)
  })
})

test('nobody takes as long as somebody: the time does not tell who is here', async () => {
  const stored = await hashPassword(strong, 'seven quiet lamps')
  const shortest = async (kept: string | null) => {
    const times: number[] = []
    for (let n = 0; n < 3; n += 1) {
      // The processor's time and not the clock's: a busy machine is no difference between the two.
      const began = process.cpuUsage()
      await verifyPassword(strong, 'a wrong guess', kept)
      const { user, system } = process.cpuUsage(began)
      times.push(user + system)
    }
    return Math.min(...times)
  }

  const ratio = (await shortest(null)) / (await shortest(stored))

  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

describe('the rules', () => {
  test.each(['1234567890', 'Password123', 'QWERTYUIOP', 'iloveyou123', '1q2w3e4r5t'])(
    '%s is one of the first anyone tries',
    (password) => {
      expect(isCommonPassword(password)).toBe(true)
    },
  )

  test.each(['seven quiet lamps', 'password 123 but longer', '12345678901234'])(
    '%s is not',
    (password) => {
      expect(isCommonPassword(password)).toBe(false)
    },
  )

  test('the handle may not stand in it', () => {
    expect(holdsHandle('I am MAYA today', 'maya')).toBe(true)
    expect(holdsHandle('seven quiet lamps', 'maya')).toBe(false)
  })
})
