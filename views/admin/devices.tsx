// The devices for those who edit them: folded by maker, or what was found.
import type { FC } from 'hono/jsx'
import type { DevicesPage } from '../../src/knowledge/devices.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { FilterForm } from '../parts/filter-form.tsx'
import { makerWords, supportWords } from '../words/knowledge.ts'
import { counted } from '../words/threads.ts'
import { EditLinks, FoldedLinks } from './edit-links.tsx'

export const AdminDevicesView: FC<{ page: DevicesPage }> = ({ page }) => (
  <>
    <div class="page-head">
      <Crumbs
        up={[
          { label: 'Staff', href: links.staff() },
          { label: 'Codes and devices', href: links.admin() },
        ]}
      />
      <h1>Edit devices</h1>
      <FilterForm
        action={links.adminDevices()}
        label="Find a device"
        placeholder="Samsung TV, Fire Stick, PS5 …"
        q={page.q}
        narrows="devices"
      />
    </div>
    <AdminDevicesFound page={page} />
  </>
)

/** All that changes while typing. */
export const AdminDevicesFound: FC<{ page: DevicesPage }> = ({ page }) => (
  <div class="page-main" id="devices">
    <p class="page-meta" role="status">
      {counted(page.found, 'device', 'devices')}
    </p>
    {page.found === 0 ? (
      <Empty title="No device fits" said="Try the maker's name." icon="device" />
    ) : page.q ? (
      <EditLinks
        items={[...page.named, ...page.makers.flatMap(({ devices }) => devices)].map(itemOf)}
      />
    ) : (
      <div class="folds">
        {page.makers.map(({ maker, devices }) => (
          <FoldedLinks title={makerWords(maker)} items={devices.map(itemOf)} />
        ))}
      </div>
    )}
  </div>
)

const itemOf = ({ id, name, support, editedAt }: DevicesPage['named'][number]) => ({
  href: links.editDevice(id),
  label: name,
  said: [supportWords(support, null), ...(editedAt === null ? [] : ['edited'])].join(', '),
})
