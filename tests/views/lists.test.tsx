// Rows, chips, paging and authors as lists show them.
import { expect, test } from 'vitest'
import { AuthorLine } from '../../views/parts/author-line.tsx'
import { Chips } from '../../views/parts/chip.tsx'
import { Pagination } from '../../views/parts/pagination.tsx'
import { Tabs } from '../../views/parts/tabs.tsx'
import { ThreadRow } from '../../views/parts/thread-row.tsx'

const now = Date.UTC(2026, 4, 12, 14, 5)
const hourAgo = now - 3_600_000
const thread = {
  state: 'solved',
  title: 'NW-2-5 <again>',
  href: '/t/1/nw-2-5',
  category: { label: 'Connection', href: '/c/network' },
  author: 'maya',
  at: hourAgo,
  now,
  answers: 1,
  meToo: 1204,
} as const

test('a row says its state in words, counts rightly, and escapes the title', () => {
  const html = String(<ThreadRow {...thread} />)

  expect(html).toContain('<span class="state is-solved">Solved</span>')
  expect(html).toContain('<b>1</b> answer<')
  expect(html).toContain('<b>1,204</b> me too')
  expect(html).toContain('NW-2-5 &lt;again&gt;</a></h3>')
  expect(html).toContain('1 h ago')
  expect(html).not.toContain('class="chips"')
})

test('a row of someone who left says so and links nowhere', () => {
  const html = String(<ThreadRow {...thread} author={null} heading="h2" />)

  expect(html).toContain('someone who left')
  expect(html).toContain('<h2 class="thread-row-title">')
  expect(html).not.toContain('/u/')
})

test('chips stand only where there are codes or devices', () => {
  const codes = [{ label: 'NW-2-5', href: '/codes/nw-2-5' }]

  expect(String(<Chips codes={codes} />)).toContain('<a class="chip is-code" href="/codes/nw-2-5">')
  expect(String(<Chips />)).toBe('')
})

test('an author has a name, badges and the time of the edit', () => {
  const html = String(
    <AuthorLine
      lineId="post-1-by"
      author={{ id: 7, handle: 'ines' }}
      badges={['moderator']}
      at={hourAgo}
      now={now}
      edited={{ at: now, href: '/p/1/history' }}
    />,
  )

  expect(html).toContain('href="/u/ines"')
  expect(html).toContain('<span class="badge is-moderator">Moderator</span>')
  expect(html).toContain('is-tint-2')
  expect(html).toContain('href="/p/1/history"')
})

test('what a deleted account wrote stands without a name', () => {
  const html = String(<AuthorLine author={null} at={hourAgo} now={now} />)

  expect(html).toContain('Someone who left')
  expect(html).not.toContain('class="handle"')
})

test('paging offers only the ways there are', () => {
  expect(String(<Pagination newer={null} older="?before=1" />)).toContain('rel="next"')
  expect(String(<Pagination newer={null} older="?before=1" />)).not.toContain('rel="prev"')
  expect(String(<Pagination newer={null} older={null} />)).toBe('')
})

test('one tab is the current page', () => {
  const tabs = [
    { label: 'Latest', href: '/', current: true },
    { label: 'Unanswered', href: '/?show=unanswered', count: 4 },
  ]

  const html = String(<Tabs label="Threads" tabs={tabs} />)

  expect(html.match(/aria-current="page"/g)).toHaveLength(1)
  expect(html).toContain('<span class="count-badge is-quiet">4</span>')
})
