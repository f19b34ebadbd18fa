// All error codes by family, narrowed by words; a code that was spelled stands first.
import type { FC } from 'hono/jsx'
import type { CodesPage } from '../../src/knowledge/codes.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { FilterForm } from '../parts/filter-form.tsx'
import { Fold } from '../parts/fold.tsx'
import { counted } from '../words/threads.ts'

export const CodesView: FC<{ page: CodesPage }> = ({ page }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Community', href: links.home() }]} />
      <h1>Error codes</h1>
      <p class="page-lead">What each code means, and what has helped.</p>
      <FilterForm
        action={links.codes()}
        label="Find a code"
        placeholder="NW-2-5, nw 2 5, network …"
        q={page.q}
        narrows="codes"
      />
    </div>
    <CodesFound page={page} />
  </>
)

/** The families, folded; or what was found, laid open. It is all that changes while typing. */
export const CodesFound: FC<{ page: CodesPage }> = ({ page }) => (
  <div class="page-main" id="codes">
    <p class="page-meta" role="status">
      {page.q ? (
        <>
          <span>{counted(page.found, 'code', 'codes')} found</span>
          <a href={links.codes()}>Show all</a>
        </>
      ) : null}
    </p>
    {page.found === 0 ? <NoCode q={page.q} /> : null}
    {page.named.length > 0 ? (
      <section aria-labelledby="named">
        <h2 id="named">{page.named.length === 1 ? 'This code' : 'These codes'}</h2>
        <Codes codes={page.named} />
      </section>
    ) : null}
    {page.q ? (
      page.families.map((family) => <FamilyFound family={family} />)
    ) : (
      <div class="folds">
        {page.families.map((family) => (
          <Family family={family} />
        ))}
      </div>
    )}
  </div>
)

type FamilyProps = { family: CodesPage['families'][number] }

const FamilyFound: FC<FamilyProps> = ({ family }) => (
  <section aria-label={family.shape}>
    <div class="section-head">
      <h2>{family.shape}</h2>
    </div>
    <p class="muted">{family.about}</p>
    <Codes codes={family.codes} />
  </section>
)

const Family: FC<FamilyProps> = ({ family }) => (
  <Fold
    id={`family-${family.id}`}
    title={family.shape}
    count={counted(family.codes.length, 'code', 'codes')}
    about={family.about}
  >
    <Codes codes={family.codes} />
  </Fold>
)

const Codes: FC<{ codes: CodesPage['named'] }> = ({ codes }) => (
  <ul class="card-grid">
    {codes.map(({ code, meaning, evidence }) => (
      <li class="card">
        <h3 class="card-title">
          <a class="code" href={links.code(code)}>
            {code}
          </a>
        </h3>
        <p>{meaning}</p>
        {evidence === 'unconfirmed' ? <p class="card-meta">Not confirmed yet</p> : null}
      </li>
    ))}
  </ul>
)

const NoCode: FC<{ q: string }> = ({ q }) => (
  <Empty
    title="No code fits"
    said="It may be new, or belong to another service or device. Someone in the community may know it."
    icon="code"
    way={{ label: 'Ask about it', href: links.ask({ title: q }) }}
  />
)
