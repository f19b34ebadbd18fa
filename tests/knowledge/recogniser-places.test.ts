// Places are exact: whatever Unicode does around and inside a mention, slicing the original gives it back.
import { expect, test } from 'vitest'
import { recogniser } from './known.ts'

// What people and their keyboards put between and around words, and what changes its length when
// normalised: ligatures, full width, marks, emoji, directions, joiners, half surrogates, fractions.
const AROUND = [
  ' ',
  ' ﬁﬂ ﷺ ½ ',
  ' ＡＢＣ　',
  ' e\u0301\u0302\u0303 Z\u0351\u0352\u0353\u0354\u0355\u0356\u0357\u0358 ',
  ' 👩‍👩‍👧‍👦 🇩🇪 1️⃣ ',
  ' \u202eabc\u202c \u200f ',
  ' \u200b\u200d\ufeff ',
  ' \ud83d ',
  ' \udc00 ',
  '\r\n\t',
  ' İıßẞŉ ',
  ' 한글 ᄒ\u1161ᆫ ',
  ' テレビ「',
  ' ™ © ® ',
  '\u2028',
]

// Ways to write the same code or device.
const WRITTEN: [text: string, label: string][] = [
  ['NW-2-5', 'NW-2-5'],
  ['ＮＷ－２－５', 'NW-2-5'],
  ['N\u200bW\u2060-2\u00ad-5', 'NW-2-5'],
  ['nw – 2 – 5', 'NW-2-5'],
  ['𝐍𝐖-𝟐-𝟓', 'NW-2-5'],
  ['ⓃⓌ-②-⑤', 'NW-2-5'],
  ['tvq‑pb‑101 (5.2.5)', 'tvq-pb-101 (5.2.5)'],
  ['M7121―1331', 'M7121-1331'],
  ['Samsung\u00a0TV', 'Samsung smart TV'],
  ['ＸＢＯＸ Ｏｎｅ', 'Xbox One'],
  ['Ro\u00adku', 'Roku player (any)'],
]

// A linear congruential generator: the same posts on every machine.
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * sides)
  }
}

test('of what is written anywhere in strange text, in two thousand posts', () => {
  const roll = dice(7)
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T
  for (let round = 0; round < 2000; round++) {
    const [text, label] = pick(WRITTEN)
    const before = pick(AROUND) + pick(AROUND)
    const body = `TV:${before} ${text} ${pick(AROUND)}${pick(AROUND)}`
    const { codes, devices } = recogniser.recognise({ title: 'A question', body })
    const found = [...codes, ...devices].filter((one) => one.label === label)

    expect(
      found.map(({ start, end }) => body.slice(start, end)),
      JSON.stringify(body),
    ).toEqual([text])
    expect(found.map((one) => one.text)).toEqual([text])
  }
})

test('of everything found lie in the text, in order, and apart', () => {
  const roll = dice(11)
  const pieces = [...AROUND, ...WRITTEN.map(([text]) => text), ' or ', '/', ' (113) ', ' TVP-899 ']
  for (let round = 0; round < 500; round++) {
    const body = Array.from({ length: 12 }, () => pieces[roll(pieces.length)]).join('')
    const { codes, devices, unknown } = recogniser.recognise({ title: '', body })
    for (const found of [codes, devices, unknown]) {
      let done = 0
      for (const { start, end, text } of found) {
        expect(start).toBeGreaterThanOrEqual(done)
        expect(end).toBeGreaterThan(start)
        expect(body.slice(start, end)).toBe(text)
        done = end
      }
    }
  }
})
