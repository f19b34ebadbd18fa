// Markdown: what each construct becomes, what links and mentions become, and what can never break it.
import { describe, expect, it } from 'vitest'
import { plainText, renderMarkdown } from '../../src/text/markdown.ts'
import type { MentionLink } from '../../src/text/mention-links.ts'

const html = (source: string) =>
  renderMarkdown(source, { internalHost: 'forum.example' }).html.trim()

describe('renderMarkdown', () => {
  it.each([
    ['plain words', '<p>plain words</p>'],
    ['one\ntwo', '<p>one<br>two</p>'],
    ['one\n\ntwo', '<p>one</p>\n<p>two</p>'],
    ['**b** *e* ~~d~~ `c`', '<p><strong>b</strong> <em>e</em> <del>d</del> <code>c</code></p>'],
    ['> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
    ['3. three\n4. four', '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>'],
    ['- [x] done\n- [ ] open', '<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>'],
    ['---', '<hr>'],
    ['```js\nlet a\n```', '<pre><code>let a\n</code></pre>'],
    ['a < b & c > d', '<p>a &#x3C; b &#x26; c > d</p>'],
    ['<b>not bold</b> *but this*', '<p>&#x3C;b>not bold&#x3C;/b> <em>but this</em></p>'],
    ['<!-- shown -->', '<p>&#x3C;!-- shown --></p>'],
    ['&lt;b&gt; &amp;lt;', '<p>&#x3C;b> &#x26;lt;</p>'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected)
  })

  it('keeps the alignment of table columns', () => {
    expect(html('|a|b|\n|-|-:|\n|c|d|')).toContain('<td align="right">d</td>')
  })

  it.each([
    ['# a\n## b', ['h3', 'h4']],
    ['## a\n#### b\n## c', ['h3', 'h4', 'h3']],
    ['###### a', ['h3']],
    ['# a\n## b\n### c\n#### d\n##### e\n###### f', ['h3', 'h4', 'h5', 'h6', 'h6', 'h6']],
    ['a\n===\nb\n---', ['h3', 'h4']],
  ])('fits the headings of %j under the page', (source, levels) => {
    const found = [...html(source).matchAll(/<(h\d)/g)].map((match) => match[1])

    expect(found).toEqual(levels)
  })
})

describe('links', () => {
  const outside = ' rel="nofollow ugc noopener"'

  it.each([
    [
      '[x](https://other.example/a?b=c#d)',
      `<a href="https://other.example/a?b=c#d"${outside}>x</a>`,
    ],
    ['[x](HTTP://OTHER.example)', `<a href="http://other.example/"${outside}>x</a>`],
    [
      'https://other.example',
      `<a href="https://other.example/"${outside}>https://other.example</a>`,
    ],
    ['[x](https://forum.example/t/1)', '<a href="https://forum.example/t/1">x</a>'],
    ['[x](/t/1/slug#post-2)', '<a href="/t/1/slug#post-2">x</a>'],
    ['[x](/t/1 "about it")', '<a href="/t/1" title="about it">x</a>'],
    ['[x](mailto:a@b.example?bcc=c@d.example)', `<a href="mailto:a@b.example"${outside}>x</a>`],
    ['![alt](https://i.example/a.png)', `<a href="https://i.example/a.png"${outside}>alt</a>`],
    [
      '![](https://i.example/a.png)',
      `<a href="https://i.example/a.png"${outside}>https://i.example/a.png</a>`,
    ],
    ['[![alt](https://i.example/a.png)](/t/1)', '<a href="/t/1">alt</a>'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(`<p>${expected}</p>`)
  })

  it.each([
    '[x](//evil.example)',
    '[x](/&#92;evil.example)',
    '[x](/\t/evil.example)',
    '[x](https://bank.example@evil.example/)',
    '[x](ftp://files.example/a)',
    '[x](file:///etc/passwd)',
    '[x](data:text/html,hi)',
    '[x](blob:https://forum.example/1)',
    '[x](page)',
    '[x](#post-1)',
    '[x](?q=1)',
    '[x]()',
    '[x](https://)',
    `[x](https://other.example/${'a'.repeat(1990)})`,
  ])('%s leads nowhere', (source) => {
    const { html, text } = renderMarkdown(source, { internalHost: 'forum.example' })

    expect(html).not.toContain('<a')
    expect(text).toContain('x')
  })

  it('marks every absolute link as external when the own host is not told', () => {
    expect(renderMarkdown('[x](https://forum.example/)').html).toContain('nofollow')
  })
})

describe('mentions', () => {
  const find = (needle: string, href = '/codes/x') => {
    return (text: string): MentionLink[] =>
      [...text.matchAll(new RegExp(needle, 'g'))].map(({ index }) => ({
        start: index,
        end: index + needle.length,
        href,
        label: 'a "code"',
      }))
  }
  const linked = (source: string, needle = 'NW-2-5') =>
    renderMarkdown(source, { mentions: find(needle) }).html.trim()

  it('are linked with their label', () => {
    expect(linked('so NW-2-5 again')).toBe(
      '<p>so <a href="/codes/x" title="a &#x22;code&#x22;">NW-2-5</a> again</p>',
    )
  })

  it('are linked at their first two places only', () => {
    const out = linked('NW-2-5, NW-2-5\n\n**NW-2-5** NW-2-5')

    expect(out.match(/<a /g)).toHaveLength(2)
    expect(out).toContain('<strong>NW-2-5</strong> NW-2-5')
  })

  it('are counted for each target', () => {
    const mentions = (text: string) => [...find('aa', '/a')(text), ...find('bb', '/b')(text)]
    const out = renderMarkdown('bb aa bb aa bb aa', { mentions }).html

    expect(out.match(/href="\/[ab]"/g)).toHaveLength(4)
    expect(out).toContain('> bb aa</p>')
  })

  it.each(['`NW-2-5`', '```\nNW-2-5\n```', '    NW-2-5', '> NW-2-5', '> - **NW-2-5**'])(
    'are not linked in %j, which uses up none of the two places',
    (source) => {
      const out = linked(`${source}\n\nNW-2-5 NW-2-5`)

      expect(out.match(/<a /g)).toHaveLength(2)
      expect(out).toMatch(/<p><a [^>]*>NW-2-5<\/a> <a [^>]*>NW-2-5<\/a><\/p>$/)
    },
  )

  it('are not linked inside a link', () => {
    const out = linked('[see NW-2-5](https://other.example)')

    expect(out.match(/<a /g)).toHaveLength(1)
    expect(out).toContain('other.example')
  })

  it('are not linked across the edge of an element', () => {
    expect(linked('NW-**2-5**')).not.toContain('<a')
  })

  it('see the whole post at once, blocks on their own lines, blanks for what is quoted', () => {
    const texts: string[] = []
    renderMarkdown('# T\n\na *b* `c`\n- d\n\n|e|f|\n|-|-|\n|g|h|\n\n> i\nj', {
      mentions: (text) => {
        texts.push(text)
        return []
      },
    })

    expect(texts).toEqual(['T\na b c\nd\ne f\ng h\n \n '])
  })

  it('that overlap are linked once, and senseless ones not at all', () => {
    const at = (start: number, end: number) => ({ start, end, href: `/${start}`, label: '' })
    const mentions = () => [
      at(4, 7),
      at(0, 5),
      at(2, 2),
      at(3, 1),
      at(-5, 2),
      at(5, 99),
      at(90, 95),
    ]

    expect(renderMarkdown('abcdefgh', { mentions }).html.trim()).toBe(
      '<p><a href="/0" title="">abcde</a>fgh</p>',
    )
  })
})

describe('plainText', () => {
  it.each([
    ['**a** [b](https://x.example) `c`', 'a b c'],
    ['# a\n\nb\nc', 'a\nb\nc'],
    ['![a picture](https://i.example/p.png)', 'a picture'],
    ['<i>x</i>', '<i>x</i>'],
    ['', ''],
    ['\n \n', ''],
  ])('of %j', (source, text) => {
    expect(plainText(source)).toBe(text)
  })

  it('is the text renderMarkdown returns', () => {
    const source = '# T\n\n- a ![b](https://i.example/b)\n- c\n\n> d'

    expect(renderMarkdown(source).text).toBe(plainText(source))
  })
})

describe('sources built to break a parser', () => {
  const times = 20_000

  it.each([
    ['quotations', '>'.repeat(times)],
    ['spaced quotations', '> '.repeat(times)],
    ['lists', '- '.repeat(times)],
    ['numbered lists', '1. '.repeat(times)],
    ['stars', '* '.repeat(times)],
    ['mixed markers', '>- 1) '.repeat(times)],
    ['stairs', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')],
    ['one endless word', `${'a'.repeat(times * 5)}@`],
    ['emphasis', '_a_'.repeat(times)],
    ['open emphasis', '*a _b '.repeat(times)],
    ['more than fits', 'a b '.repeat(times * 5)],
    ['a gap within a line', `a${' '.repeat(times * 2)}b`],
  ])('%s are shown as text', (_, source) => {
    const { html, text } = renderMarkdown(source)

    expect(html).not.toMatch(/<(?!\/?p>|br>)/)
    expect(text.replace(/\s+/g, ' ').trim()).toBe(source.replace(/\s+/g, ' ').trim())
  })

  it.each([
    ['nested emphasis', `${'*_'.repeat(450)}x${'_*'.repeat(450)}`],
    ['brackets', '['.repeat(1900)],
    ['open links', '[a]( '.repeat(times)],
    ['ampersands', '& '.repeat(times)],
    ['less-than signs', '< '.repeat(times)],
    ['backticks', Array.from({ length: 300 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['wide tables', `${'|a '.repeat(600)}|\n${'|- '.repeat(600)}|`],
    ['nested blocks', Array.from({ length: 200 }, () => `${'> - '.repeat(14)}x`).join('\n')],
    ['half a surrogate pair', '\ud800 \udfff'],
    ['control characters', '\u0000 \u0007 \u202e \ufeff'],
  ])('%s are survived', (_, source) => {
    expect(() => renderMarkdown(source)).not.toThrow()
  })

  it.each([
    ['-'.repeat(500), '<hr>'],
    [`Title\n${'='.repeat(300)}`, '<h3>Title</h3>'],
    ['2025-08-01 00:00:01.000 12345678901234567890123456789012 *x*', '<em>x</em>'],
    [`https://other.example/${'a'.repeat(300)}`, '<a '],
  ])('%j is still Markdown', (source, part) => {
    expect(renderMarkdown(source).html).toContain(part)
  })
})
