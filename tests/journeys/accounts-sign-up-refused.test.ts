// What signing up refuses: fields that do not fit, and too much of it.
import { describe, expect, test } from 'vitest'
import { addressOf, password, peopleCalled, signUp } from '../support/signing-up.ts'
import { day, hour, minute, openWorld } from '../support/world.ts'

const form = 'form[action="/signup"]'

describe('what the form refuses', () => {
  test.each([
    ['handle', '', 'empty'],
    ['handle', 'ab', 'too short'],
    ['handle', 'a'.repeat(21), 'too long'],
    ['handle', 'maya smith', 'a space'],
    ['handle', '_maya', 'not a letter first'],
    ['handle', 'Admin-1', 'a reserved word'],
    ['handle', 'foyer_help', 'the name of the house'],
    ['handle', 'MAYA', 'taken, whatever the case'],
    ['handle', '<b>x</b>', 'markup'],
    ['email', '', 'empty'],
    ['email', 'nora@', 'half an address'],
    ['email', 'nora@mail.example\nbcc: all@mail.example', 'a second line'],
    ['password', '', 'empty'],
    ['password', 'short-one', 'too short'],
    ['password', 'x'.repeat(201), 'too long'],
    ['password', 'Password123', 'tried first by everyone'],
    ['password', 'i am nora of course', 'with the name in it'],
  ])('%s %j: %s', async (field, value) => {
    const world = await openWorld()
    const nora = world.guest()
    const typed = { handle: 'nora', email: addressOf('nora'), password, [field]: value }

    const refused = await nora.submit(await nora.get('/signup'), form, typed)

    expect(refused.status).toBe(422)
    expect(refused.dom.texts('.field.is-invalid .field-error')).toHaveLength(1)
    expect(refused.dom.has(`#${field}-error`)).toBe(true)
    expect(refused.dom.attr('.error-summary a', 'href')).toBe(`#${field}`)
    expect(refused.dom.attr('#email', 'value')).toBe(typed.email)
    expect(refused.html).not.toContain(typed.password || 'no password')
    expect(await peopleCalled(world, 'nora')).toBe(0)
  })

  test('the eleventh account of one caller within the hour', async () => {
    const world = await openWorld()
    const caller = world.guest()
    for (let n = 1; n <= 10; n += 1) await signUp(caller, `many${n}`, addressOf(`many${n}`))

    const eleventh = await signUp(caller, 'many11', addressOf('many11'))
    world.pass(hour)
    const later = await signUp(caller, 'many11', addressOf('many11'))

    expect(eleventh.status).toBe(429)
    expect(Number(eleventh.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(eleventh.html).not.toContain(password)
    expect(later.path).toBe('/signup/mailed')
  })

  test('a sixth mail to one address within the hour, even asked for at once', async () => {
    const world = await openWorld()
    const email = addressOf('flooded')
    const asks = Array.from({ length: 9 }, (_, n) =>
      world.guest().post('/signup', { handle: `flood${n}`, email, password }),
    )

    const answers = await Promise.all(asks)
    await world.settle()

    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
    expect(await world.mailTo(email)).toHaveLength(5)
  })

  test('names of people who never confirmed are free again after a week', async () => {
    const world = await openWorld()
    await signUp(world.guest(), 'nora', addressOf('nora'))
    world.pass(7 * day + minute)

    await world.tick()

    expect(await peopleCalled(world, 'nora')).toBe(0)
    expect(await peopleCalled(world, 'maya')).toBe(1)
  })
})
