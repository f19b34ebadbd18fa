// Where staff keep codes and devices: the lists, and what was edited lately, by whom.
import type { FC } from 'hono/jsx'
import type { AdminPage } from '../../src/knowledge/catalogue-edits.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { When } from '../parts/when.tsx'
import { changedFields } from './history.tsx'

export const AdminView: FC<{ page: AdminPage; now: number }> = ({ page, now }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Staff', href: links.staff() }]} />
      <h1>Codes and devices</h1>
      <p class="page-lead">
        What pages say of them, and by which spellings posts are linked. Every edit is kept with who
        made it.
      </p>
    </div>
    <div class="page-main">
      <p class="button-row">
        <a class="button is-primary" href={links.adminCodes()}>
          Edit codes
        </a>
        <a class="button is-primary" href={links.adminDevices()}>
          Edit devices
        </a>
        <a class="button" href={links.addCode()}>
          Add a code
        </a>
      </p>
      <section aria-labelledby="latest">
        <div class="section-head">
          <h2 id="latest">Edited lately</h2>
        </div>
        {page.edits.length === 0 ? (
          <Empty
            title="Nothing was edited yet"
            said="Everything is as it came with the forum."
            icon="history"
          />
        ) : (
          <ol class="thread-list">
            {page.edits.map((edit) => (
              <EditRow edit={edit} now={now} />
            ))}
          </ol>
        )}
        <Pagination
          newer={page.isLater ? links.admin() : null}
          older={page.older ? links.admin({ before: page.older }) : null}
        />
      </section>
    </div>
  </>
)

const EditRow: FC<{ edit: AdminPage['edits'][number]; now: number }> = ({ edit, now }) => (
  <li class="thread-row is-plain">
    <div class="thread-row-main">
      <h3 class="thread-row-title">
        <a href={edit.kind === 'code' ? links.editCode(edit.ref) : links.editDevice(edit.ref)}>
          {edit.name}
        </a>
      </h3>
      <p class="thread-row-excerpt">
        {edit.before === null ? 'Added' : `Changed: ${changedFields(edit).join(', ')}`}
        {edit.note ? `. ${edit.note}` : null}
      </p>
      <p class="thread-row-meta">
        <Handle handle={edit.handle} />
        <When at={edit.at} now={now} />
      </p>
    </div>
  </li>
)
