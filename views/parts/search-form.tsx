// The large search field: the query as it was typed, and beside it what could not be taken.
import type { FC } from 'hono/jsx'
import type { SearchPage } from '../../src/knowledge/search.ts'
import { longestQuery } from '../../src/text/search-query.ts'
import { links } from '../links.ts'
import { hintWords, troubleWords } from '../words/search.ts'
import { FieldError } from './field.tsx'
import { Icon } from './icon.tsx'

export const SearchForm: FC<{ page: SearchPage }> = ({ page }) => {
  const label = 'Search threads, articles, codes and devices'
  const error = troubleWords(page.troubles)
  const hints = hintWords(page)
  const told = [error ? 'q-error' : '', hints.length > 0 ? 'q-hints' : ''].filter(Boolean)
  return (
    <search class="search-field">
      <div class="site-search is-large">
        <form action={links.search()} method="get" aria-label={label} id="search-form">
          <label class="visually-hidden" for="q">
            {label}
          </label>
          <Icon name="search" />
          <input
            id="q"
            name="q"
            type="search"
            value={page.q}
            placeholder="A code, a device, or what goes wrong"
            autocomplete="off"
            maxlength={longestQuery}
            aria-describedby={told.join(' ') || undefined}
            aria-invalid={error ? 'true' : undefined}
          />
        </form>
      </div>
      <FieldError id="q" error={error} />
      {hints.length > 0 ? (
        <div class="field-hint search-hints" id="q-hints">
          {hints.map((hint) => (
            <p>{hint}</p>
          ))}
        </div>
      ) : null}
    </search>
  )
}
