// From what was typed to what is stored: links in the HTML, and each code and device once.
import { describe, expect, test } from 'vitest'
import { mentionRows, renderPost } from '../../src/forum/post-text.ts'
import { TEXT_VERSION } from '../../src/text/stored-html.ts'
import { openWorld } from '../support/world.ts'

describe('renderPost', () => {
  test('links codes and devices of the text and lists them once, title first', async () => {
    const scope = (await openWorld()).scope()

    const post = renderPost(scope, 'My Samsung TV says **NW-2-5**, NW-2-5 and UI-800-3.', {
      title: 'UI-800-3 again',
    })

    expect(post.textVersion).toBe(TEXT_VERSION)
    expect(post.html).toContain('<a href="/codes/NW-2-5" title="NW-2-5">NW-2-5</a>')
    expect(post.html).toContain(
      '<a href="/devices/samsung-tv" title="Samsung smart TV">Samsung TV</a>',
    )
    expect(post.mentions.map(({ kind, ref }) => `${kind} ${ref}`)).toEqual([
      'code ui-800-3',
      'code nw-2-5',
      'device samsung-tv',
    ])
  })

  test('counts the device chosen in the form, once', async () => {
    const scope = (await openWorld()).scope()
    const devicesOf = (body: string) => renderPost(scope, body, { deviceId: 'samsung-tv' }).mentions

    expect(devicesOf('Nothing plays.')).toEqual([{ kind: 'device', ref: 'samsung-tv', text: '' }])
    expect(devicesOf('My Samsung TV.')).toEqual([
      { kind: 'device', ref: 'samsung-tv', text: 'Samsung TV' },
    ])
  })

  test('links to its own host are not marked as leading elsewhere', async () => {
    const scope = (await openWorld()).scope()

    const { html } = renderPost(
      scope,
      '[here](http://forum.example/t/1) [there](https://a.example/)',
    )

    expect(html).toContain('<a href="http://forum.example/t/1">here</a>')
    expect(html).toContain('<a href="https://a.example/" rel="nofollow ugc noopener">there</a>')
  })

  test('mentions nothing in what says nothing, and never throws', async () => {
    const scope = (await openWorld()).scope()
    const texts = ['', '\u0000', '<script>', '*'.repeat(30_000), '>'.repeat(5_000), '[](())']

    expect(texts.map((text) => renderPost(scope, text).mentions)).toEqual(texts.map(() => []))
  })
})

test('a mention keeps the first eighty characters of how it was written', () => {
  const post = { id: 2, threadId: 1, at: 3 }

  const rows = mentionRows(post, [{ kind: 'device', ref: 'samsung-tv', text: 'x'.repeat(200) }])

  expect(rows).toEqual([
    { postId: 2, threadId: 1, at: 3, kind: 'device', ref: 'samsung-tv', text: 'x'.repeat(80) },
  ])
})
