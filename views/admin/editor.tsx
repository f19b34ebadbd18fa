// The page around the fields of a code or device: whose they are, saving them, and what they were.
import type { Child, FC } from 'hono/jsx'
import type { CodeEditor } from '../../src/knowledge/admin-codes.ts'
import type { Fields } from '../../src/knowledge/catalogue-edits.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { History, Meanwhile } from './history.tsx'

/** What came of the form so far. */
export type Editing = {
  now: number
  draft: DraftShown | null
  /** What was to be saved while somebody else saved. */
  mine: Fields | null
}

type Props = Editing & {
  page: Pick<CodeEditor, 'history' | 'fields' | 'may'>
  list: { label: string; href: string }
  heading: Child
  /** The page readers see. */
  shownAt: string
  action: string
  /** The latest, and the one the form was filled from. */
  version: { latest: number; typed: string | undefined }
  note: string | undefined
  children?: Child
}

export const CatalogueEditor: FC<Props> = (props) => {
  const { page, mine, draft, version } = props
  const errors = draft?.errors ?? {}
  return (
    <>
      <div class="page-head">
        <Crumbs up={[{ label: 'Staff', href: links.staff() }, props.list]} />
        {props.heading}
        <p class="page-meta">
          <a href={props.shownAt}>Its page</a>
          <span>Its address never changes: posts and articles link to it</span>
        </p>
      </div>
      <div class="page-main">
        {mine ? <Meanwhile latest={page.history[0]} theirs={page.fields} mine={mine} /> : null}
        <PostForm class="form" id="edit" action={props.action}>
          <ErrorSummary errors={errors} />
          {props.children}
          <WhyField value={props.note} error={errors.note} />
          {/* Saving again after a look at what happened meanwhile is meant. */}
          <input type="hidden" name="version" value={mine ? version.latest : version.typed} />
          {page.may.save ? (
            <div class="button-row">
              <button class="button is-primary">{mine ? 'Save mine instead' : 'Save'}</button>
              <a class="button is-quiet" href={props.shownAt}>
                Cancel
              </a>
            </div>
          ) : null}
        </PostForm>
        <History history={page.history} now={props.now} />
      </div>
    </>
  )
}

export const WhyField: FC<{ value?: string; error?: string }> = ({ value, error }) => (
  <Field
    name="note"
    label="Why"
    hint="For the history: where you know it from."
    optional
    maxlength={500}
    autocomplete="off"
    value={value}
    error={error}
  />
)
