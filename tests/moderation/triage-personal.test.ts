// What triage finds private: exactly where it stands, and what only looks like it.
import { describe, expect, test } from 'vitest'
import { isIban, isLuhn } from '../../moderation/triage/personal/cards.ts'
import { isCpf, isDni } from '../../moderation/triage/personal/identities.ts'
import { emptyKnown, maskedText, triage } from '../../moderation/triage/triage.ts'

const judge = (body: string) => triage({ body, accountAgeDays: 100, priorPosts: 9 }, emptyKnown)

/** Kind and text of what was found. */
const foundIn = (body: string) =>
  judge(body).findings.map(({ kind, start, end }) => `${kind} ${body.slice(start, end)}`)

test('check digits', () => {
  expect(['4539148803436467', '378282246310005', '5555555555554444'].map(isLuhn)).toEqual([
    true,
    true,
    true,
  ])
  expect(['4539148803436468', '378282246310006', ''].map(isLuhn)).toEqual([false, false, false])
  expect(
    ['DE89 3704 0044 0532 0130 00', 'FR1420041010050500013M02606', 'es9121000418450200051332'].map(
      isIban,
    ),
  ).toEqual([true, true, true])
  expect(['DE88370400440532013000', 'DE8937040044053201300', 'XX8937040044'].map(isIban)).toEqual([
    false,
    false,
    false,
  ])
  expect([isCpf('111.444.777-35'), isCpf('111.444.777-36'), isCpf('111.111.111-11')]).toEqual([
    true,
    false,
    false,
  ])
  expect([isDni('12345678z'), isDni('12345678a')]).toEqual([true, false])
})

describe('found', () => {
  test.each([
    ['Mail me: tina.m+tv@example.com.', 'email tina.m+tv@example.com'],
    ['my mail is tina dot marlow at example dot com', 'email tina dot marlow at example dot com'],
    ['Ring me on 07700 900461 tonight', 'phone 07700 900461'],
    ['Refused: 4539 1488 0343 6467 again', 'card 4539 1488 0343 6467'],
    ['cvc 123 is right', 'card-code 123'],
    ['An DE89 3704 0044 0532 0130 00 bitte', 'iban DE89 3704 0044 0532 0130 00'],
    ['Mein CPF é 111.444.777-35', 'cpf 111.444.777-35'],
    ['the wifi password is h7Kp9wQz here', 'password h7Kp9wQz'],
    ['my profile pin is 4821, why', 'pin 4821'],
    ['We live at 14 Millbrook Lane, come by', 'address 14 Millbrook Lane'],
    ['Ich wohne Lindenstraße 48 im Hof', 'address Lindenstraße 48'],
  ])('%s', (body, found) => {
    expect(foundIn(body)).toEqual([found])
    expect(judge(body)).toMatchObject({ label: 'pii', verdict: 'mask' })
  })
})

describe('only looks like it', () => {
  test.each([
    '4539 1488 0343 6468 is the number in the picture',
    'The card ending in 1111 was declined',
    'Serial 123ABCDEFG, model UE55TU7079UXZG',
    'Transaction 20260314992817736, order 40593322118',
    'IP 192.168.178.45, DNS 8.8.8.8, MAC asked for',
    'Password reset takes 24 hours, password must have 8 characters',
    'My password is wrong every time',
    'Write to name@domain, your own address',
    'Is 21 Jump Street the film or the series?',
    'DE88 3704 0044 0532 0130 00 is the example with a slip',
    'Traceroute: 3 12 ms 84.116.130.14',
  ])('%s', (body) => {
    expect(judge(body)).toMatchObject({ label: 'ok', verdict: 'publish', findings: [] })
  })
})

test('identifiers of a device are private beside a name', () => {
  const esn = 'ESN NFPS3-001-ABCDEFGHJKLMNPQRSTUV012345, MAC 00:1A:2B:3C:4D:5E'
  expect(judge('MAC 00:1A:2B:3C:4D:5E, does the router need it?').label).toBe('ok')
  expect(judge(`${esn}, registered to Petra Lindqvist`)).toMatchObject({ label: 'pii' })
})

describe('offsets are those of the text as it was sent', () => {
  const email = 'a.b@example.com'
  test.each([
    ['emoji', `👩‍👩‍👧‍👦🎉 ${email} 🎉`],
    ['combining marks', `e\u0301e\u0301 Z\u0351\u036balgo ${email} e\u0301`],
    ['ligatures and letters that fold to two', `ﬁn Straße ŒÆ ${email} ß`],
    ['invisible characters', `a\u200b\u200d\u00ad ${email}\u200b`],
    ['wide digits', `１２３ ${email}`],
  ])('%s', (_, body) => {
    const [found] = judge(body).findings
    expect(body.slice(found?.start, found?.end)).toBe(email)
    expect(maskedText(body, judge(body).findings)).toBe(body.replace(email, found?.masked ?? ''))
  })

  test('nothing of a secret is left, and nothing else is lost', () => {
    const body = '🎬 card 4539 1488 0343 6467, pass: Tulpe!77x, thanks 🎬'
    const masked = maskedText(body, judge(body).findings)
    expect(masked).toMatch(/^🎬 card .+, pass: .+, thanks 🎬$/)
    expect(masked).not.toMatch(/4539|1488|0343|Tulpe/)
  })
})

test('a title is judged, and findings are those of the body', () => {
  const { label, findings } = triage(
    { title: 'Ring me on 07700 900461', body: 'No picture', accountAgeDays: 9, priorPosts: 9 },
    emptyKnown,
  )
  expect([label, findings]).toEqual(['pii', []])
})
