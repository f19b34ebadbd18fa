// Triage takes time in proportion to the text, whatever the text is made of.
import { expect, test } from 'vitest'
import { emptyKnown, triage } from '../../moderation/triage/triage.ts'

const PIECES = [
  'you can sell my account for 5 euro at shop.test, call support now. ',
  '1',
  '1 ',
  '1-',
  'a',
  'a@',
  'a.',
  'a.b-c@d.e ',
  '"a ',
  '> a\n',
  'x.test ',
  '+1 415 555 0188 ',
  'Rua A',
  'de89 ',
  '👩‍👩‍👧‍👦',
  'e\u0301',
  'one two ',
  'password ',
  '12 Aa Bb Cc ',
  'i d i o t ',
  'you idiot ',
  '(0) ',
  'admin/',
  'Registered to Aa Bb ',
  'Aa-',
  "a'",
  'a*',
  'verif',
  '[](',
  'o1',
  'login: ',
  'code 1 ',
  'born 1',
]

const fill = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

// The best of some runs: other work on the machine only ever adds.
const timeOf = (body: string) => {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 4; run += 1) {
    const from = performance.now()
    triage({ body, accountAgeDays: 0, priorPosts: 0 }, emptyKnown)
    best = Math.min(best, performance.now() - from)
  }
  return best
}

test.each(PIECES)('%j over and over', (piece) => {
  const short = timeOf(fill(piece, 12_500))
  const long = timeOf(fill(piece, 100_000))

  // Eight times the text: a quadratic step would take sixty-four times as long, and seconds.
  expect(long).toBeLessThan(Math.max(24 * short, 400))
})
