// The devices for those who edit them, narrowed by words as everyone's list is.
import type { FC } from 'hono/jsx'
import type { DevicesPage } from '../../src/knowledge/devices.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { FilterForm } from '../parts/filter-form.tsx'
import { supportWords } from '../words/knowledge.ts'
import { counted } from '../words/threads.ts'

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

export const AdminDevicesFound: FC<{ page: DevicesPage }> = ({ page }) => (
  <div class="page-main" id="devices">
    <p class="page-meta" role="status">
      {counted(page.found, 'device', 'devices')}
    </p>
    {page.found === 0 ? (
      <Empty title="No device fits" said="Try the maker's name." icon="device" />
    ) : (
      <ul class="link-list panel">
        {[...page.named, ...page.makers.flatMap(({ devices }) => devices)].map(
          ({ id, name, support, editedAt }) => (
            <li>
              <a href={links.editDevice(id)}>{name}</a>
              <span>
                {supportWords(support, null)}
                {editedAt === null ? null : ', edited'}
              </span>
            </li>
          ),
        )}
      </ul>
    )}
  </div>
)
