// What the queue can be narrowed to: one form that works by the address alone.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Field, Select } from '../parts/field.tsx'
import { caseKindsWords } from '../words/cases.ts'
import type { LoadedQueue } from './queue.tsx'

const any = { value: '', label: 'Any' }

// The languages src/text tells apart, each in its own words.
const languages = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
  { value: 'pt', label: 'Português' },
  { value: 'de', label: 'Deutsch' },
  { value: 'fr', label: 'Français' },
  { value: 'it', label: 'Italiano' },
]

export const QueueFilters: FC<{ loaded: LoadedQueue }> = ({ loaded: { filter, choices } }) => {
  const { kinds, reasons, categories } = choices
  const isNarrowed = [filter.kind, filter.reason, filter.category, filter.lang, filter.author].some(
    (value) => value !== null,
  )
  return (
    <details class="unfold" open={isNarrowed}>
      <summary>Filters</summary>
      <form class="form queue-filters" action={links.queue()} method="get" aria-label="Filters">
        {filter.show === 'all' ? null : <input type="hidden" name="show" value={filter.show} />}
        <Select
          name="kind"
          label="Kind"
          value={filter.kind ?? ''}
          options={[
            any,
            ...kinds.map(({ kind, open }) => ({
              value: kind,
              label: `${caseKindsWords[kind]} (${open})`,
            })),
          ]}
        />
        <Select
          name="reason"
          // The form for many cases has a reason, too.
          id="filter-reason"
          label="Reported for, or found to be"
          value={filter.reason ?? ''}
          options={[any, ...reasons.map(({ id, label }) => ({ value: id, label }))]}
        />
        <Select
          name="category"
          label="Category"
          value={filter.category ?? ''}
          options={[any, ...categories.map(({ slug, label }) => ({ value: slug, label }))]}
        />
        <Select
          name="lang"
          label="Language"
          value={filter.lang ?? ''}
          options={[any, ...languages]}
        />
        <Field name="author" label="About" short maxlength={40} value={filter.author ?? ''} />
        <div class="button-row">
          <button class="button is-small">Narrow</button>
          {isNarrowed ? <a href={links.queue({ show: filter.show })}>Take all away</a> : null}
        </div>
      </form>
    </details>
  )
}
