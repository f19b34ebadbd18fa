// What just happened, on top of the page it led to.
import type { FC, PropsWithChildren } from 'hono/jsx'
import { Icon } from './icon.tsx'

type Props = PropsWithChildren<{ kind: 'good' | 'bad' | 'info' }>

const icons = { good: 'check', bad: 'warning', info: 'info' }

export const Flash: FC<Props> = ({ kind, children }) => (
  <div class={`flash is-${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
    <Icon name={icons[kind]} />
    <p>{children}</p>
  </div>
)
