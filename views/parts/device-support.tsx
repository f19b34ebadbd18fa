// Whether the service runs on a device: since when, what to do, and the oldest system that will do.
import type { FC } from 'hono/jsx'
import type { DevicePage } from '../../src/knowledge/devices.ts'
import { links } from '../links.ts'
import { supportWords } from '../words/knowledge.ts'
import { Icon } from './icon.tsx'

export const DeviceSupport: FC<{ device: DevicePage }> = ({ device }) => {
  const { support, supportSince, supportAdvice, minimumSystem } = device
  return (
    <section class="panel" aria-labelledby="support">
      <h2 class="panel-title" id="support">
        Support
      </h2>
      <SupportState support={support} said={supportWords(support, supportSince)} />
      {support === null ? <FromFamily device={device} /> : null}
      {supportAdvice ? <p>{supportAdvice}</p> : null}
      <dl class="facts">
        <div>
          <dt>Minimum system</dt>
          <dd>{minimumSystem ?? 'Not known'}</dd>
        </div>
      </dl>
    </section>
  )
}

type StateProps = { support: DevicePage['support']; said: string }

/** The state in its colour, its sign and its words. */
export const SupportState: FC<StateProps> = ({ support, said }) => (
  <p class={`support is-${support ?? 'unknown'}`}>
    <Icon name={icons[support ?? 'unknown']} />
    {said}
  </p>
)

const icons = { supported: 'check', limited: 'warning', ended: 'close', unknown: 'question' }

// What holds for the family holds for most of its models, but nobody has said so of this one.
const FromFamily: FC<{ device: DevicePage }> = ({ device: { related } }) => {
  const family = related.find(({ isParent }) => isParent)
  if (!family || family.support === null) return null
  return (
    <p class="muted">
      For its family, <a href={links.device(family.id)}>{family.name}</a>:{' '}
      {supportWords(family.support, null).toLowerCase()}.
    </p>
  )
}
