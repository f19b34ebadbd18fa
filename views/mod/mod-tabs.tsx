// The ways through the moderators' pages.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Tabs } from '../parts/tabs.tsx'

type Props = {
  current: 'queue' | 'log' | 'wave' | 'rules' | 'mirror' | 'transparency'
  open?: number
  /** Staff who do not moderate see figures alone. */
  figuresOnly?: boolean
}

export const ModTabs: FC<Props> = ({ current, open, figuresOnly }) => (
  <Tabs
    label="Moderation"
    tabs={[
      ...(figuresOnly
        ? []
        : [
            { label: 'Queue', href: links.queue(), current: current === 'queue', count: open },
            { label: 'Log', href: links.modLog(), current: current === 'log' },
            { label: 'Spam wave', href: links.wave(), current: current === 'wave' },
          ]),
      { label: 'Rules', href: links.rules(), current: current === 'rules' },
      { label: 'Mirror', href: links.mirror(), current: current === 'mirror' },
      {
        label: 'Transparency',
        href: links.teamTransparency(),
        current: current === 'transparency',
      },
    ]}
  />
)
