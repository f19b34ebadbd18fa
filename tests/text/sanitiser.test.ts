// Hostile input against the pipeline and against the sanitiser alone, judged on the parsed output.
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/text/markdown.ts'
import { sanitisedHtml } from '../../src/text/sanitiser.ts'

const ALLOWED: Record<string, string[]> = {
  ...Object.fromEntries(
    'p br hr strong em del code pre blockquote ul li h3 h4 h5 h6 table thead tbody tr'
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href', 'title', 'rel'],
  ol: ['start'],
  th: ['align'],
  td: ['align'],
}

// Raw HTML as it would have to get past the Markdown step.
const HTML = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/x>alert(1)</script >',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" / >',
  '<img/src/onerror=alert(1)>',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>"\\>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi xlink:href="data:x,<script>alert(1)</script>">x</mi></math>',
  '<math href="javascript:alert(1)">x</math>',
  '<math><annotation-xml encoding="text/html"><style></style><img src onerror=alert(1)>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<noembed><img title="</noembed><img src=x onerror=alert(1)>"></noembed>',
  '<noframes><img title="</noframes><img src=x onerror=alert(1)>"></noframes>',
  '<xmp><img title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<title><img title="</title><img src=x onerror=alert(1)>"></title>',
  '<style><img title="</style><img src=x onerror=alert(1)>"></style>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img src onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<template shadowrootmode=open><script>alert(1)</script></template>',
  '<plaintext><script>alert(1)</script>',
  '<listing>&lt;img onerror="alert(1)" src=x&gt;</listing>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<applet code="x"></applet>',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<link rel=import href=//evil.example/x.html>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<style>@import "//evil.example/x.css";</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<p id="main" class="flash" data-x="1">x</p>',
  '<a name=location href="/x" id=cookie>x</a>',
  '<form action="/logout" method=post><button>x</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video src=x onerror=alert(1)><source onerror=alert(1)></video>',
  '<audio src onloadstart=alert(1)>',
  '<body onload=alert(1)>x',
  '<marquee onstart=alert(1)>x</marquee>',
  '<isindex action=javascript:alert(1)>',
  '<keygen autofocus onfocus=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="/x" onclick="alert(1)" target="_blank" ping="//evil.example" download>x</a>',
  '<a href="/x" rel="opener prefetch">x</a>',
  '<td align="left;x" background="javascript:alert(1)">x</td>',
  '<ol start="1" type="a" reversed onclick=alert(1)><li value=1>x</ol>',
  '<div hx-get="/mod" hx-trigger="load">x</div>',
  '<p hx-on::load="alert(1)" hx-on:click="alert(1)">x</p>',
  '<p data-hx-post="/p/1/delete" data-hx-trigger="load">x</p>',
  '<a href="/x" hx-boost="true" hx-target="body" hx-swap-oob="true">x</a>',
  '<a href="/x" data-hx-delete="/account" data-hx-vals="js:{x:alert(1)}">x</a>',
  '<hx-partial hx-target="#main"><p>x</p></hx-partial>',
  '<li sse-connect="/x" ws-connect="/y">x</li>',
  '<x-y is="z" slot=a part=b>x</x-y>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><?php alert(1) ?>',
  '<!DOCTYPE html SYSTEM "x" [<!ENTITY x "y">]>',
  '\u0000<scr\u0000ipt>alert(1)</script>',
  '<p title="a`b" a=`x` b=\'>\'>x</p>',
  '<table><tr><td><a href=javascript:alert(1)>x</table><script>alert(1)</script>',
  '</p></div></main><script>alert(1)</script>',
  '<a href="https://x.example" <script>alert(1)</script>>x</a>',
]

// Addresses that must never be the target of a link.
const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '&#9;javascript:alert(1)',
  'java&#9;script:alert(1)',
  'java&#10;script:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  '&#1;javascript:alert(1)',
  '&#x6A;avascript:alert(1)',
  '&#106;&#97;&#118;&#97;script:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#0000058;alert(1)',
  'javascript&#x3A;alert(1)',
  'javascript%3Aalert(1)',
  'javascript://forum.example/%0Aalert(1)',
  'vbscript:msgbox(1)',
  'livescript:x',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'jar:https://x.example!/x',
  'intent://x#Intent;end',
  'sms:+15550147',
  'tel:+15550147',
  'about:blank',
  'ws://evil.example',
]

const MARKDOWN = [
  ...ADDRESSES.flatMap((address) => [
    `[x](${address})`,
    `[x](<${address}>)`,
    `![x](${address})`,
    `<${address}>`,
    `[x]\n\n[x]: ${address}`,
    `[![x](${address})](${address})`,
  ]),
  '[x](https://x.example "onmouseover=alert(1)")',
  "[x](https://x.example '\"><script>alert(1)</script>')",
  '![x" onerror="alert(1)](x"onerror="alert(1))',
  '[x](https://x.example/"onclick="alert(1))',
  "[x](https://x.example/'><img src=x onerror=alert(1)>)",
  '[<img src=x onerror=alert(1)>](https://x.example)',
  '`<script>alert(1)</script>`',
  '```"><script>alert(1)</script>\nx\n```',
  '```html onload=alert(1)\n</code></pre><script>alert(1)</script>\n```',
  '    </code></pre><img src=x onerror=alert(1)>',
  '|<script>|alert(1)|\n|-|-|\n|</script>|<img src=x onerror=alert(1)>|',
  '# <svg onload=alert(1)> {#id .class onclick=alert(1)}',
  '> <iframe src=javascript:alert(1)>',
  '- [x] <input onfocus=alert(1) autofocus>',
  '*<b onclick=alert(1)>*x*</b>*',
  '\\<script>alert(1)\\</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '[a]: javascript:alert(1) "x"\n[a] [b][a]',
  'https://x.example/<script>alert(1)</script>',
  'www.x.example"onmouseover=alert(1)',
  'x@y.example"onmouseover=alert(1)//',
]

function elementsIn(html: string): Element[] {
  const found: Element[] = []
  const visit = (node: Root | Element) => {
    for (const child of node.children) {
      expect(['element', 'text']).toContain(child.type)
      if (child.type !== 'element') continue
      found.push(child)
      // Content of a template is a tree of its own, so no child list would show it.
      expect(child.content).toBeUndefined()
      visit(child)
    }
  }
  visit(fromHtml(html, { fragment: true }))
  return found
}

function expectSafe(html: string): void {
  for (const { tagName, properties } of elementsIn(html)) {
    expect(Object.keys(ALLOWED)).toContain(tagName)
    for (const name of Object.keys(properties)) expect(ALLOWED[tagName]).toContain(name)
    if (typeof properties.href === 'string') {
      const url = new URL(properties.href, 'https://forum.example')
      expect(['https:', 'http:', 'mailto:']).toContain(url.protocol)
    }
    expect(['left', 'center', 'right', undefined]).toContain(properties.align)
    for (const word of [properties.rel ?? []].flat()) {
      expect(['nofollow', 'ugc', 'noopener']).toContain(word)
    }
  }
  // Markup that a second parse reads differently is how mutation attacks get through.
  expect(toHtml(fromHtml(html, { fragment: true }))).toBe(html)
}

describe('renderMarkdown', () => {
  it.each([...HTML, ...MARKDOWN])('makes %j harmless', (source) => {
    expectSafe(renderMarkdown(source, { internalHost: 'forum.example' }).html)
  })

  it.each(HTML)('shows %j as text', (source) => {
    const { html } = renderMarkdown(source)

    // Nothing but the paragraphs, line breaks and links that Markdown itself makes.
    for (const { tagName } of elementsIn(html))
      expect(['p', 'br', 'a', 'code', 'em']).toContain(tagName)
  })

  it.each(ADDRESSES)('never links to %s', (address) => {
    const { html } = renderMarkdown(`[x](${address}) [y](<${address}>) <${address}>`)
    const hrefs = elementsIn(html).map(({ properties }) => String(properties.href ?? ''))

    expect(hrefs.filter((href) => href !== '')).toEqual([])
  })

  it('makes any two attacks together harmless', () => {
    for (const [index, first] of HTML.entries()) {
      const second = MARKDOWN[(index * 7) % MARKDOWN.length] ?? ''
      expectSafe(renderMarkdown(`${second}\n${first}`).html)
      expectSafe(renderMarkdown(`*${first} [${second}](/x) \`${first}`).html)
      expectSafe(renderMarkdown(`[${first}](/x "${first}")\n\n> ${second}`).html)
    }
  })
})

describe('the sanitiser alone', () => {
  const sanitised = (html: string) => sanitisedHtml(fromHtml(html, { fragment: true }))

  it.each(HTML)('makes %j harmless', (html) => {
    expectSafe(sanitised(html))
  })

  it.each(ADDRESSES)('takes the address %s off a link', (address) => {
    const [link] = elementsIn(sanitised(`<a href="${address}">x</a>`))
    const href = String(link?.properties.href ?? '')

    expect(link?.tagName).toBe('a')
    expect(new URL(href, 'https://forum.example').protocol).toMatch(/^https?:$/)
  })

  it('makes random markup harmless', () => {
    const names = 'p a b table tr td svg math mtext mglyph style title template form select option'
      .concat(' textarea noscript script li ol h1 h3 pre code foreignObject desc annotation-xml')
      .split(' ')
    const attributes = [
      '',
      ' onload=x',
      ' href=javascript:x',
      ' id=x',
      ' hx-get=/x',
      ' data-hx-on="x"',
    ]
    let seed = 7
    const pick = <T>(list: readonly T[]): T => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return list[seed % list.length] as T
    }

    for (let round = 0; round < 600; round++) {
      const parts = Array.from({ length: 12 }, () => {
        const name = pick(names)
        return pick([`<${name}${pick(attributes)}>`, `</${name}>`, 'x', '<!--', '-->', '"', '&lt;'])
      })
      expectSafe(sanitised(parts.join('')))
      expectSafe(renderMarkdown(parts.join('')).html)
    }
  })

  it('keeps all that is on its list', () => {
    const html =
      '<h3>a</h3><p>b<br><strong>c</strong><em>d</em><del>e</del><code>f</code></p><hr>' +
      '<pre><code>g</code></pre><blockquote><p>h</p></blockquote><ul><li>i</li></ul>' +
      '<ol start="3"><li>j</li></ol><table><thead><tr><th align="left">k</th></tr></thead>' +
      '<tbody><tr><td align="right">l</td></tr></tbody></table>' +
      '<p><a href="https://x.example/" title="m" rel="nofollow ugc noopener">n</a></p>'

    expect(sanitised(html)).toBe(html)
  })
})
