// Slugs of titles in the languages people write in.
import { describe, expect, it } from 'vitest'
import { slugOf } from '../../src/lib/slugs.ts'

describe('slugOf', () => {
  it.each([
    ['nw 2 5 samsung', 'nw-2-5-samsung'],
    ['  TV app — can’t reach service!  ', 'tv-app-cant-reach-service'],
    ['Größe, Łódź & Ærø', 'grosse-lodz-aero'],
    ['La télé n’affiche plus l’été', 'la-tele-naffiche-plus-lete'],
    ['ＮＷ－２－５', 'nw-2-5'],
    ['ÅNGSTRÖM İstanbul', 'angstrom-istanbul'],
    ['日本語のタイトル', 'untitled'],
    ['', 'untitled'],
    ['---', 'untitled'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
  ])('%j -> %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
  })

  it('cuts long titles at the edge of a word', () => {
    const slug = slugOf(
      'the screen goes black after every single episode since the update of yesterday',
    )

    expect(slug).toBe('the-screen-goes-black-after-every-single-episode-since-the')
  })

  it('holds to 60 characters of ASCII whatever comes', () => {
    const titles = [
      'x'.repeat(10_000),
      'ß'.repeat(500),
      'a '.repeat(500),
      '\u{1F600}'.repeat(99),
      '\ud800',
    ]

    for (const title of titles) expect(slugOf(title)).toMatch(/^(?!-)[a-z0-9-]{1,60}(?<!-)$/)
  })
})
