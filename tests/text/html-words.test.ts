// The words of stored HTML: the same as those of the Markdown it was made from.
import { describe, expect, test } from 'vitest'
import { wordsOfHtml } from '../../src/text/html-words.ts'
import { plainText, renderMarkdown } from '../../src/text/markdown.ts'
import { answers, articles, posts } from '../seed/files.ts'

const line = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('wordsOfHtml', () => {
  test.each([
    ['# A head\n\nand *two* li**n**es  \nof text'],
    ['1. one\n2. two\n   - three\n\n> said `NW-2-5`\n\n---\n\n```\na < b && c > d\n```'],
    ['| a | b |\n|---|---|\n| 1 | 2 |'],
    ['<script>alert("x")</script> & &amp; &lt;b&gt; "quoted" ‘x’ 👩‍👩‍👧'],
    ['[a link](https://example.org/?a=1&b="2" "a > b") and https://example.org/x'],
    ['- [x] done\n- [ ] open'],
    [''],
  ])('%j has the words of its Markdown', (source) => {
    expect(line(wordsOfHtml(renderMarkdown(source).html))).toBe(line(plainText(source)))
  })

  test('the texts of the demo have the words of their Markdown', () => {
    const bodies = [...posts.values(), ...answers.map(({ answer }) => answer), ...articles].map(
      ({ body }) => body,
    )

    const wrong = bodies.filter(
      (body) => line(wordsOfHtml(renderMarkdown(body).html)) !== line(plainText(body)),
    )

    expect(bodies.length).toBeGreaterThan(50)
    expect(wrong).toEqual([])
  })

  test('cut anywhere, it begins as the whole and never shows markup', () => {
    const source =
      'Is 1 < 2 & 3 > 2? See [this "page"](https://example.org/?q="a>b" "x > y") *now*.'
    const { html } = renderMarkdown(source)
    const whole = line(wordsOfHtml(html))

    for (let end = 0; end <= html.length; end++) {
      expect(whole.startsWith(line(wordsOfHtml(html.slice(0, end))))).toBe(true)
    }
    expect(whole).toBe('Is 1 < 2 & 3 > 2? See this "page" now.')
  })

  test('blocks stand on lines of their own', () => {
    expect(wordsOfHtml('<p>One<br>two</p>\n<ul>\n<li>three</li>\n</ul>')).toBe('One\ntwo\nthree')
  })
})
