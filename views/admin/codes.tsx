// The codes for those who edit them: folded by family, or what was found.
import type { FC } from 'hono/jsx'
import type { CodesPage } from '../../src/knowledge/codes.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { FilterForm } from '../parts/filter-form.tsx'
import { Icon } from '../parts/icon.tsx'
import { counted } from '../words/threads.ts'
import { EditLinks, FoldedLinks } from './edit-links.tsx'

export const AdminCodesView: FC<{ page: CodesPage }> = ({ page }) => (
  <>
    <div class="page-head">
      <Crumbs
        up={[
          { label: 'Staff', href: links.staff() },
          { label: 'Codes and devices', href: links.admin() },
        ]}
      />
      <h1>Edit codes</h1>
      <FilterForm
        action={links.adminCodes()}
        label="Find a code"
        placeholder="NW-2-5, network …"
        q={page.q}
        narrows="codes"
      />
      <div class="page-actions">
        <a class="button" href={links.addCode()}>
          <Icon name="plus" />
          Add a code
        </a>
      </div>
    </div>
    <AdminCodesFound page={page} />
  </>
)

/** All that changes while typing. */
export const AdminCodesFound: FC<{ page: CodesPage }> = ({ page }) => (
  <div class="page-main" id="codes">
    <p class="page-meta" role="status">
      {counted(page.found, 'code', 'codes')}
    </p>
    {page.found === 0 ? (
      <Empty
        title="No code fits"
        said="Is it a new one?"
        icon="code"
        way={{ label: 'Add it', href: links.addCode(page.q) }}
      />
    ) : page.q ? (
      <EditLinks
        items={[...page.named, ...page.families.flatMap(({ codes }) => codes)].map(itemOf)}
      />
    ) : (
      <div class="folds">
        {page.families.map(({ shape, about, codes }) => (
          <FoldedLinks title={shape} about={about} items={codes.map(itemOf)} />
        ))}
      </div>
    )}
  </div>
)

const itemOf = ({ id, code, editedAt }: CodesPage['named'][number]) => ({
  href: links.editCode(id),
  label: code,
  said: editedAt === null ? '' : 'edited',
})
