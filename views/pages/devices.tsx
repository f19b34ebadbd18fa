// All devices by maker, narrowed by words; a device that was named stands first.
import type { FC } from 'hono/jsx'
import type { DevicesPage } from '../../src/knowledge/devices.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { SupportState } from '../parts/device-support.tsx'
import { Empty } from '../parts/empty.tsx'
import { FilterForm } from '../parts/filter-form.tsx'
import { Fold } from '../parts/fold.tsx'
import { deviceTypeWords, makerWords, supportWords } from '../words/knowledge.ts'
import { counted } from '../words/threads.ts'

export const DevicesView: FC<{ page: DevicesPage }> = ({ page }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Community', href: links.home() }]} />
      <h1>Devices</h1>
      <p class="page-lead">What goes wrong on each, and what has helped.</p>
      <FilterForm
        action={links.devices()}
        label="Find a device"
        placeholder="Samsung TV, Fire Stick, PS5 …"
        q={page.q}
        narrows="devices"
      />
    </div>
    <DevicesFound page={page} />
  </>
)

/** What was found, or every maker, folded. It is all that changes while typing. */
export const DevicesFound: FC<{ page: DevicesPage }> = ({ page }) => (
  <div class="page-main" id="devices">
    <p class="page-meta" role="status">
      {page.q ? (
        <>
          <span>{counted(page.found, 'device', 'devices')} found</span>
          <a href={links.devices()}>Show all</a>
        </>
      ) : null}
    </p>
    {page.found === 0 ? <NoDevice q={page.q} /> : null}
    {page.named.length > 0 ? (
      <section aria-labelledby="named">
        <h2 id="named">{page.named.length === 1 ? 'This device' : 'These devices'}</h2>
        <Devices devices={page.named} />
      </section>
    ) : null}
    {page.q ? (
      page.makers.map((maker) => <MakerFound maker={maker} />)
    ) : (
      <div class="folds">
        {page.makers.map((maker) => (
          <Maker maker={maker} />
        ))}
      </div>
    )}
  </div>
)

type MakerProps = { maker: DevicesPage['makers'][number] }

const MakerFound: FC<MakerProps> = ({ maker: { maker, devices } }) => (
  <section aria-label={makerWords(maker)}>
    <div class="section-head">
      <h2>{makerWords(maker)}</h2>
    </div>
    <Devices devices={devices} />
  </section>
)

const Maker: FC<MakerProps> = ({ maker: { maker, devices } }) => (
  <Fold
    title={makerWords(maker)}
    count={counted(devices.length, 'device', 'devices')}
    about={some(devices.map(({ name }) => name))}
  >
    <Devices devices={devices} />
  </Fold>
)

// Enough names to know whether to look further.
const some = (names: string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and more` : names.join(', ')

const Devices: FC<{ devices: DevicesPage['named'] }> = ({ devices }) => (
  <ul class="card-grid">
    {devices.map(({ id, name, type, platform, support }) => (
      <li class="card">
        <h3 class="card-title">
          <a href={links.device(id)}>{name}</a>
        </h3>
        <p class="card-meta">
          <span>{deviceTypeWords(type)}</span>
          <span>{platform}</span>
        </p>
        {support === 'limited' || support === 'ended' ? (
          <SupportState support={support} said={supportWords(support, null)} />
        ) : null}
      </li>
    ))}
  </ul>
)

const NoDevice: FC<{ q: string }> = ({ q }) => (
  <Empty
    title="No device fits"
    said="Try the maker's name, or ask: questions about devices we do not list are welcome, too."
    icon="device"
    way={{ label: 'Ask about it', href: links.ask({ title: q }) }}
  />
)
