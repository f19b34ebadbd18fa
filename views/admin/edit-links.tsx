// Links to the forms of codes or devices, each with what is worth knowing before one opens it.
import type { FC } from 'hono/jsx'
import { Fold } from '../parts/fold.tsx'
import { counted } from '../words/threads.ts'

type Item = { href: string; label: string; said: string }

export const EditLinks: FC<{ items: Item[] }> = ({ items }) => (
  <ul class="link-list panel">
    <Items items={items} />
  </ul>
)

type FoldedProps = { title: string; about?: string; items: Item[] }

export const FoldedLinks: FC<FoldedProps> = ({ title, about, items }) => (
  <Fold title={title} count={counted(items.length, 'entry', 'entries')} about={about}>
    <ul class="link-list">
      <Items items={items} />
    </ul>
  </Fold>
)

const Items: FC<{ items: Item[] }> = ({ items }) => (
  <>
    {items.map(({ href, label, said }) => (
      <li>
        <a href={href}>{label}</a>
        <span>{said}</span>
      </li>
    ))}
  </>
)
