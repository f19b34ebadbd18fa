// The ways through the moderators' pages.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Tabs } from '../parts/tabs.tsx'

export const ModTabs: FC<{ current: 'queue' | 'log'; open?: number }> = ({ current, open }) => (
  <Tabs
    label="Moderation"
    tabs={[
      { label: 'Queue', href: links.queue(), current: current === 'queue', count: open },
      { label: 'Log', href: links.modLog(), current: current === 'log' },
    ]}
  />
)
