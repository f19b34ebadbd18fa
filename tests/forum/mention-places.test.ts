// Links on codes and devices: on just the characters that were typed, and never where they do not belong.
import { beforeAll, describe, expect, test } from 'vitest'
import { renderPost } from '../../src/forum/post-text.ts'
import type { Scope } from '../../src/scope.ts'
import { openWorld } from '../support/world.ts'

let scope: Scope

beforeAll(async () => {
  scope = (await openWorld()).scope()
})

const linked = (body: string): string[] =>
  [...renderPost(scope, body).html.matchAll(/<a href="[^"]*" title="[^"]*">([^<]*)<\/a>/g)].map(
    ([, words = '']) => words,
  )

const mentioned = (body: string): string[] =>
  renderPost(scope, body).mentions.map(({ ref, text }) => `${ref}: ${text}`)

describe('links stand on the characters that were typed', () => {
  test.each([
    ['full width', 'It says ＮＷ－２－５ again', 'ＮＷ－２－５'],
    [
      'after a ligature, which is one letter and reads as two',
      'The ﬁrst ﬂoor TV: NW-2-5.',
      'NW-2-5',
    ],
    ['after letters that grow when they are normalised', '㎏ ﷺ ½ ﬃ error NW-2-5!', 'NW-2-5'],
    ['after emoji of several code points', '👩‍👩‍👧‍👦 🇩🇪 😭 NW-2-5 😭', 'NW-2-5'],
    ['between marks of direction', 'قال \u200fNW-2-5\u200f مرة أخرى, error', 'NW-2-5'],
    ['after letters with marks of their own', 'e\u0301t\u0302 de\u0301ja\u0300 NW-2-5', 'NW-2-5'],
    ['with a dash of another kind', 'error NW‑2—5 here', 'NW‑2—5'],
    ['with an ampersand and signs of HTML before it', '<b> &amp; & error NW-2-5 <', 'NW-2-5'],
    ['in a heading', '# NW-2-5\n\nHelp', 'NW-2-5'],
    ['in a list', '- x\n- NW-2-5', 'NW-2-5'],
    ['in a table', '|a|b|\n|-|-|\n|x|NW-2-5|', 'NW-2-5'],
    ['in emphasis', 'so **NW-2-5** it is', 'NW-2-5'],
  ])('%s', (_, body, words) => {
    const { html } = renderPost(scope, body)

    expect(linked(body)).toEqual([words])
    expect(html).toContain(`<a href="/codes/NW-2-5" title="NW-2-5">${words}</a>`)
  })

  test('the words around a link stay as they are', () => {
    const body = 'ﬁ 😭 ＮＷ－２－５ ﬂ 😭 Samsung TV ﬁ'

    const { html } = renderPost(scope, body)

    expect(html.replace(/<[^>]*>/g, '').trim()).toBe(body)
    expect(linked(body)).toEqual(['ＮＷ－２－５', 'Samsung TV'])
  })
})

describe('nothing is linked', () => {
  test.each([
    ['in inline code', '`NW-2-5`'],
    ['in a block of code', '```\nNW-2-5\n```'],
    ['in an indented block', 'Log:\n\n    NW-2-5\n'],
    ['in a link of the writer', '[NW-2-5](https://other.example/)'],
    ['in an address', 'https://other.example/NW-2-5'],
    ['in a quotation', '> NW-2-5\n\nHere too.'],
    ['in a quotation of a quotation', '> > My Samsung TV says NW-2-5\n\nHere too.'],
  ])('%s', (_, body) => {
    expect(linked(body)).toEqual([])
  })

  test('a third time: the first two places of each are enough', () => {
    const ten = Array.from({ length: 10 }, (_, n) => `${n}: NW-2-5 on my Samsung TV.`).join('\n\n')

    expect(linked(ten)).toEqual(['NW-2-5', 'Samsung TV', 'NW-2-5', 'Samsung TV'])
    expect(mentioned(ten)).toEqual(['nw-2-5: NW-2-5', 'samsung-tv: Samsung TV'])
  })
})

describe('a quotation', () => {
  const quote = '> My Samsung TV says NW-2-5.\n\n'

  test('shows its text and is no mention of the one who quotes', () => {
    const post = renderPost(scope, `${quote}Restart the router.`)

    expect(post.html).toContain('My Samsung TV says NW-2-5.')
    expect(post.mentions).toEqual([])
  })

  test('takes nothing from what the quoting post says itself', () => {
    const body = `${quote}Mine says NW-2-5, too, on a Roku TV.`

    expect(mentioned(body)).toEqual(['nw-2-5: NW-2-5', 'roku-tv: Roku TV'])
    expect(linked(body)).toEqual(['NW-2-5', 'Roku TV'])
  })

  test('in code is code, which says what stood on the screen', () => {
    expect(mentioned('```\nerror NW-2-5\n```')).toEqual(['nw-2-5: NW-2-5'])
  })
})

describe('what is not meant', () => {
  const notMeant = [{ kind: 'code' as const, ref: 'nw-2-5' }]
  const body = 'NW-2-5 on my Samsung TV, NW-2-5.'

  test('is neither linked nor a mention, and kept with its words', () => {
    const post = renderPost(scope, body, { title: 'nw 2 5 error again', notMeant })

    expect(post.html).not.toContain('/codes/')
    expect(post.html).toContain('/devices/samsung-tv')
    expect(post.mentions.map(({ ref }) => ref)).toEqual(['samsung-tv'])
    expect(post.notMeant).toEqual([{ kind: 'code', ref: 'nw-2-5', text: 'nw 2 5' }])
  })

  test('and never stood there is nothing', () => {
    expect(renderPost(scope, 'Nothing plays.', { notMeant }).notMeant).toEqual([])
  })

  test('leaves the device alone that was chosen in the form', () => {
    const out = [{ kind: 'device' as const, ref: 'samsung-tv' }]

    const post = renderPost(scope, body, { deviceId: 'samsung-tv', notMeant: out })

    expect(post.mentions).toContainEqual({ kind: 'device', ref: 'samsung-tv', text: '' })
    expect(post.html).not.toContain('/devices/')
  })
})
