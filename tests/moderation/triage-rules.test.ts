// What each rule of triage says, at its edges: and what it must not say.
import { describe, expect, test } from 'vitest'
import {
  emptyKnown,
  featuresOf,
  type Incoming,
  type Known,
  type Pattern,
  triage,
} from '../../moderation/triage/triage.ts'

const judge = (body: string, more: Partial<Incoming> = {}, known: Known = emptyKnown) =>
  triage({ body, accountAgeDays: 400, priorPosts: 40, ...more }, known)

const rulesOf = (body: string, more: Partial<Incoming> = {}) =>
  judge(body, more).reasons.map(({ rule }) => rule)

const listing = (
  kind: Pattern['kind'],
  text: string,
  verdict: Pattern['verdict'] = 'hold',
): Known => ({
  ...emptyKnown,
  patterns: [{ kind, text, label: 'spam', verdict }],
})

describe('words, domains and numbers that staff listed', () => {
  test.each([
    ['cunt', 'Greetings from Scunthorpe'],
    ['ass', 'The assassin in the glass class, Essex'],
    ['tit', 'A title with subtitles'],
    ['free box', 'free, and boxed'],
  ])('%s is not found in %s', (text, body) => {
    expect(judge(body, {}, listing('word', text))).toMatchObject({
      label: 'ok',
      verdict: 'publish',
    })
  })

  test.each([
    ['wundermittel', 'Nimm das WUNDERMITTEL!'],
    ['contraseña gratis', 'CONTRASEN\u0303A  gratis para todos'],
    ['superstick', 'the sup3rst1ck is here'],
    ['superstick', 'a s u p e r s t i c k for all'],
    ['superstick', 'a sup\u200ber\u00adstick for all'],
    ['superstick', 'а ѕuреrѕtісk in other letters'],
  ])('%s is found in %s', (text, body) => {
    expect(judge(body, {}, listing('word', text))).toMatchObject({ label: 'spam', verdict: 'hold' })
  })

  test('a domain is found with what stands below it, and not within another name', () => {
    const known = listing('domain', 'bad.test')
    expect(judge('see https://www.bad.test/x', {}, known).verdict).toBe('hold')
    expect(judge('see shop.eu.BAD.test now', {}, known).verdict).toBe('hold')
    expect(judge('mail me@bad.test', {}, known).reasons[0]?.text).toContain('bad.test')
    expect(judge('see notbad.test', {}, known).reasons.map(({ rule }) => rule)).not.toContain(
      'listed',
    )
    expect(judge('see bad.test.org', {}, known).reasons.map(({ rule }) => rule)).not.toContain(
      'listed',
    )
  })

  test('a number is found in any writing', () => {
    const known = listing('phone', '+1 888 555 0143')
    for (const body of ['1-888-555-0143', '(888) 555-0143', '+18885550143', '001 888.555.0143']) {
      expect(judge(`say ${body} or so`, {}, known).reasons.map(({ rule }) => rule)).toContain(
        'listed',
      )
    }
    expect(judge('888 555 0144', {}, known).reasons.map(({ rule }) => rule)).not.toContain('listed')
  })

  test('only what is listed so is refused', () => {
    expect(judge('a superstick', {}, listing('word', 'superstick', 'refuse')).verdict).toBe(
      'refuse',
    )
  })
})

describe('repetition', () => {
  const body = 'My television shows a black picture since the last update came in'

  test('the same text again weighs, a third time it is a flood', () => {
    expect(judge(body).score).toBe(0)
    expect(judge(body, { recent: [body] })).toMatchObject({ label: 'ok' })
    expect(judge(body, { recent: [body, `${body}!`] })).toMatchObject({
      label: 'spam',
      verdict: 'hold',
    })
    expect(judge(body, { recent: [body, body, body] })).toMatchObject({ verdict: 'refuse' })
  })

  test('thanks may be said as often as they are meant', () => {
    expect(judge('Thank you!', { recent: ['Thank you!', 'Thank you!', 'Thank you!'] }).label).toBe(
      'ok',
    )
  })
})

describe('pace', () => {
  test('a newcomer who types faster than anybody is a sign and no case', () => {
    const body = 'My television shows a black picture since the last update came in yesterday'
    expect(judge(body, { priorPosts: 0, typedMs: 300 }).label).toBe('ok')
    expect(rulesOf(body, { priorPosts: 0, typedMs: 300 })).toContain('pace')
    expect(rulesOf(body, { priorPosts: 0, typedMs: 30_000 })).not.toContain('pace')
    expect(rulesOf(body, { priorPosts: 0, typedMs: null })).not.toContain('pace')
  })

  test('ten posts in ten minutes are held', () => {
    expect(judge('Same here, black picture', { burst: 10 })).toMatchObject({ verdict: 'hold' })
    expect(judge('Same here, black picture', { burst: 3 }).label).toBe('ok')
  })
})

test('links alone never make a post spam', () => {
  const links = Array.from({ length: 12 }, (_, at) => `https://page-${at}.test/notes`).join('\n')
  for (const body of [links, `My notes on the router:\n${links}`, 'notes.test']) {
    expect(judge(body, { accountAgeDays: 0, priorPosts: 0 }).label).toBe('ok')
  }
})

describe('support numbers', () => {
  test.each([
    'Call customer support +1 (888) 555-0172 now',
    'Call customer support 1.888.555.0172 now',
    'Call customer support now: one eight eight eight five five five zero one seven two',
    'Call customer support +1 8O8 555 Ol99 now',
    'Call customer support +１ ８８８ ５５５ ０１７２ now',
  ])('%s', (body) => {
    expect(judge(body)).toMatchObject({ label: 'scam', verdict: 'hold' })
  })

  test.each([
    'Support wants the serial 123ABCDEFG, is that the one on the back?',
    'Support says error 0x80072EE7 and order 40593322118 belong together',
    'Support saw 192.168.178.45 and 3840x2160 on 2026-03-11 20:15, build 22 50472',
    'Channel 801 to 845 work, support says',
    'Is there a support number I can call?',
    'Careful, 1-888-555-0143 is not support, they asked my dad for remote access',
  ])('no number of anybody: %s', (body) => {
    expect(judge(body).label).toBe('ok')
  })
})

describe('who speaks of a swindle makes none', () => {
  test.each([
    ['Send me your password and I will fix it', 'scam'],
    ['Never send anyone your password, whatever they say', 'ok'],
    ['He told me "send me your password and I will fix it". Is that real support?', 'ok'],
    [
      '> Your account is suspended, confirm at confirm-now.test\nThat is phishing, delete it.',
      'ok',
    ],
  ])('%s: %s', (body, label) => {
    expect(judge(body).label).toBe(label)
  })
})

describe('abuse is of persons', () => {
  test.each([
    ['You are an idiot', 'abuse'],
    ['y0u 1d10t', 'abuse'],
    ['you i d i o t', 'abuse'],
    ['Du bist so ein Vollidiot', 'abuse'],
    ['Te voy a matar', 'abuse'],
    ['I was such an idiot, the cable was loose', 'ok'],
    ['Your stupid app crashes again, what garbage', 'ok'],
    ['They kill the clown in episode 3, the idiot of the series', 'ok'],
    ['The line "you idiot" is missing in the subtitles', 'ok'],
    ['Worst service ever, you should be ashamed', 'ok'],
  ])('%s: %s', (body, label) => {
    expect(judge(body).label).toBe(label)
  })
})

test('what decisions taught weighs in, and its words are shown', () => {
  const post = { body: 'zworkle glimber frandip @pluk', accountAgeDays: 9, priorPosts: 9 }
  const count = { ok: 0, spam: 40, scam: 0, pii: 0, abuse: 0 }
  const counts = new Map(featuresOf(post).map((feature) => [feature, count]))
  counts.set('', count)

  expect(triage(post, emptyKnown).label).toBe('ok')
  const { label, reasons } = triage(post, { patterns: [], counts })
  expect(label).toBe('spam')
  expect(reasons.find(({ rule }) => rule === 'classifier')?.text).toMatch(/zworkle|glimber|frandip/)
})

test('what was learnt is told in the words of the post, never in names of our own or half a number', () => {
  const said = (body: string) =>
    judge(body, {})
      .reasons.filter(({ rule }) => rule === 'classifier')
      .map(({ text }) => text)
      .join()

  const scam = said('Call our hotline on +1 800 555 0100 and have your card ready 4111 1111.')
  expect(scam).toContain('“have your card ready”')
  expect(scam).toContain('a phone number')
  expect(scam).not.toMatch(/[~#]|\d/)
  expect(said('Cheap premium accounts for sale, 4 EUR a month, message me on telegram')).toContain(
    '“for sale”',
  )
})
