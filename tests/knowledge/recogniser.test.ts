// The recogniser as a whole: places, order, strengths, unlisted codes, areas, and the work it does.
import { describe, expect, it } from 'vitest'
import { catalogue, codesOf, devset, recogniser } from './known.ts'

const post = (title: string, body: string) => recogniser.recognise({ title, body })

describe('mentions', () => {
  it('say where they stand, and what stands there', () => {
    const { codes, devices } = post('ＮＷ－２－５ again', 'My Samsung TV: “ui—800 3”, then NW-2-5.')

    expect(codes).toEqual([
      {
        id: 'nw-2-5',
        label: 'NW-2-5',
        text: 'ＮＷ－２－５',
        start: 0,
        end: 6,
        field: 'title',
        strength: 'strong',
      },
      {
        id: 'ui-800-3',
        label: 'ui-800-3',
        text: 'ui—800 3',
        start: 16,
        end: 24,
        field: 'body',
        strength: 'strong',
      },
      {
        id: 'nw-2-5',
        label: 'NW-2-5',
        text: 'NW-2-5',
        start: 32,
        end: 38,
        field: 'body',
        strength: 'strong',
      },
    ])
    expect(devices).toEqual([
      {
        id: 'samsung-tv',
        label: 'Samsung smart TV',
        text: 'Samsung TV',
        start: 3,
        end: 13,
        field: 'body',
        strength: 'strong',
      },
    ])
  })

  it.each([
    ['e\u0301e\u0301 NW-2-5', 'NW-2-5'],
    ['👩‍👩‍👧 NW\u00ad-2\u200b-5!', 'NW\u00ad-2\u200b-5'],
    ['…½™ tvq-pb-101 (5.2.5).', 'tvq-pb-101 (5.2.5)'],
    ['エラーNW-2-5が出る', 'NW-2-5'],
    ['İstanbul: M7121-1331', 'M7121-1331'],
    ['\ud800 NW-2-5 \udc00', 'NW-2-5'],
  ])('in %j are exactly in place', (body, text) => {
    const [mention] = post('A question', body).codes

    expect(mention?.text).toBe(text)
    expect(body.slice(mention?.start, mention?.end)).toBe(text)
  })

  it('cover exactly their text in every labelled post', () => {
    for (const { id, title, body } of devset) {
      const { codes, devices } = recogniser.recognise({ title, body })
      for (const { field, start, end, text } of [...codes, ...devices]) {
        expect(`${id} ${{ title, body }[field].slice(start, end)}`).toBe(`${id} ${text}`)
      }
    }
  })

  it.each([
    ['NW-2-5', 'strong'],
    ['M7353 in Chrome', 'medium'],
    ['The iPhone says error 113', 'weak'],
    ['TV photo: Ul-800-3', 'repaired'],
    ['error NWW-2-5 on the TV', 'repaired'],
    ['Safari shows error 7706', 'weak'],
  ])('%j has a %s code', (body, strength) => {
    expect(post('A question', body).codes.map((code) => code.strength)).toEqual([strength])
  })
})

describe('unlisted codes', () => {
  it.each([
    ['TV says NW-7-7', 'NW', 'NW-7-7'],
    ['M7121-9999 in Chrome', 'M7', 'M7121-9999'],
    ['Error tvq-xy-42', 'TVQ', 'tvq-xy-42'],
    ['Fehler ui-999', 'UI', 'ui-999'],
    ['It shows E115 now', 'E', 'E115'],
  ])('of a known family in %j are told apart from listed ones', (body, family, text) => {
    const { codes, unknown } = post('A question', body)

    expect(codes).toEqual([])
    expect(unknown.map((code) => [code.family, code.text])).toEqual([[family, text]])
    expect(body.slice(unknown[0]?.start, unknown[0]?.end)).toBe(text)
  })

  it.each([
    ['nw 7 7', 'NW-7-7'],
    ['NW–77', 'NW-7-7'],
    ['tvp899', 'TVP-899'],
    ['UI 999', 'ui-999'],
    ['m7121 9999', 'M7121-9999'],
    ['c7111_9999_p7', 'C7111-9999-P7'],
    ['TVQ XY 42', 'tvq-xy-42'],
    ['nql 2399', 'NQL.2399'],
    ['dls999', 'DLS.999'],
    ['nses 599', 'NSES-599'],
    ['ui3999', 'UI3999'],
    ['avf:11999;os:4', 'AVF:11999;OS:4'],
    ['e115', 'E115'],
  ])('%j is %s as the service would write it', (text, code) => {
    expect(post('A question', `The TV shows error ${text} again`).unknown).toMatchObject([{ code }])
  })

  it.each([
    'A Samsung D7000',
    'NW-31297-2',
    'E1 and M7',
    'UI 2.0',
    'DLS 20 Mbit line, nw',
    'S7 2020',
  ])('are not seen in %j', (body) => {
    expect(post('A question', body).unknown).toEqual([])
  })
})

describe('the area', () => {
  it.each([
    ['NW-2-5 on my TV', 'network'],
    ['DLS.103 each time', 'downloads'],
    ['NQM.407 each time', 'billing'],
    ['Was charged twice this month', 'billing'],
    ['No sound, only music, subtitles fine', 'audio_subtitles'],
    ['Meine Serien lassen sich nicht mehr herunterladen', 'downloads'],
    ['A stranger hacked my account', 'security'],
    ['The TV says I am not in the household since we moved', 'household'],
    ['Picture is blurry, 480p at best', 'streaming_quality'],
    ['Hello', 'other'],
  ])('of %j is %s', (body, area) => {
    expect(post('A question', body).area).toBe(area)
  })
})

describe('every listed code', () => {
  const templates = [
    (code: string) => `Help | My TV says ${code} since yesterday.`,
    (code: string) => `Frage | Seit gestern kommt ${code}, was tun?`,
    (code: string) => `App fails | It will not play (${code}).`,
    (code: string) => `${code} | Since the update it does not start.`,
  ]

  it.each(catalogue.codes.map(({ code }) => code))('%s is found as it is written', (code) => {
    for (const template of templates) expect(codesOf(template(code))).toEqual([code])
  })

  it('is found by its aliases', () => {
    // A letter and a number that stand apart are believed only where something says them.
    const apart = /(?:^|[^\p{L}\d])\p{L} \d/u
    for (const { code, aliases } of catalogue.codes) {
      for (const alias of aliases.filter((text) => !apart.test(text))) {
        expect(`${alias}: ${codesOf(`Help | My TV says ${alias} since yesterday.`)}`).toBe(
          `${alias}: ${code}`,
        )
      }
    }
  })
})

describe('ten thousand codes in one post', () => {
  it.each(['NW-2-5 ', 'nw-2-5, ', 'error 113 ', 'TVP-899 ', 'Roku '])(
    '%j end at a few hundred',
    (part) => {
      const { codes, devices, unknown } = post(part, part.repeat(10_000))

      for (const found of [codes, devices, unknown]) expect(found.length).toBeLessThanOrEqual(600)
    },
  )

  it('before the end of what a person writes', () => {
    const words = 'and then again the picture stood still for some minutes, '
    const { codes } = post('Help', `${words.repeat(500)} until NW-2-5 came on the TV.`)

    expect(codes.map(({ label }) => label)).toEqual(['NW-2-5'])
  })
})

describe('the work', () => {
  const attacks = [
    'nw-2-',
    'nw-2-5 ',
    'NW-2-4/5/',
    'tvq pb 10',
    'tvq-pb-101 (',
    'm7121-1331-',
    'M7121-1331/',
    'ui-800-',
    'error ',
    'error 113 ',
    'code zip 113 ',
    '113 ',
    '-93 ',
    '5.2.',
    'one hundred ',
    'n w two five ',
    'm ',
    'e 100 ',
    'a1',
    'UE50CU7100 ',
    'A1B2C3D4E5 ',
    'fire tv stick 4k ',
    'samsung ',
    'galaxy s ',
    'edge ',
    'la play ',
    'mi tv ',
    '(',
    '-',
    '\n1',
    'a@b.',
    'http://a/',
    '1',
    'x',
    'NW-NW-NW-',
    '([',
    'error error error ',
    'The BeamCast app says 113, or ',
    'code 1016 by mail ',
    'iu-800-33 ',
    'TVP-899 ',
    '😀',
    'ﷺ',
    'a\u0301\u0301\u0301',
    'ｎｗ－',
    ' ',
  ]
  const stepsFor = (body: string) => {
    const effort = { steps: 0 }
    recogniser.recognise({ title: body.slice(0, 500), body }, effort)
    return effort.steps
  }

  it.each(attacks)('on %j grows with the length and no faster', (part) => {
    const [quarter, half, whole] = [25_000, 50_000, 100_000].map((length) => {
      return stepsFor(part.repeat(Math.ceil(length / part.length)).slice(0, length))
    }) as [number, number, number]

    expect(half).toBeLessThan(2.1 * quarter)
    expect(whole).toBeLessThan(2.1 * half)
    expect(whole).toBeLessThan(100_000 * 16)
  })
})
