// The editor of an official article: its text, what changed, where it came from, and its review.
import type { FC } from 'hono/jsx'
import type { EditorPage } from '../../src/knowledge/editor.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Composer } from '../parts/composer.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, Select, TextArea } from '../parts/field.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import { StoredHtml } from '../parts/stored-html.tsx'
import { When } from '../parts/when.tsx'
import { WordDiff } from '../parts/word-diff.tsx'
import { kindWords, revisionStateOf } from '../words/knowledge.ts'
import { EditorSide } from './editor-side.tsx'
import { Revisions } from './revisions.tsx'

type Typed = Record<string, string>

export type EditorViewProps = {
  page: EditorPage
  now: number
  /** What was typed where it is not saved; otherwise the newest revision stands in the fields. */
  typed?: Typed
  errors?: Record<string, string>
  /** The typed text as readers would see it. */
  preview?: string
  /** Somebody saved or reviewed since the editor was opened. */
  isMeanwhile?: boolean
  /** A review that was refused. */
  refused?: { typed: Typed; errors: Record<string, string> }
}

export const EditorView: FC<EditorViewProps> = (props) => {
  const { page, now, preview, isMeanwhile } = props
  const typed = typedIn(props)
  return (
    <>
      <div class="page-head">
        <Crumbs
          up={[
            { label: 'Staff', href: links.staff() },
            { label: 'Articles', href: links.staffArticles() },
          ]}
        />
        <h1>{page.latest.title}</h1>
        <p class="page-meta">
          <State {...revisionStateOf(page.latest)} />
          <span>
            revision {page.latest.revision} by {page.latest.author}
          </span>
          <When at={page.latest.savedAt} now={now} />
        </p>
      </div>
      <div class="editor">
        <div class="editor-main">
          {isMeanwhile ? <Meanwhile page={page} typed={typed} now={now} /> : null}
          <EditForm page={page} typed={typed} errors={props.errors ?? {}} />
          {preview === undefined ? null : <Preview html={preview} />}
          <Changes page={page} />
          <Revisions history={page.history} now={now} />
        </div>
        <EditorSide page={page} now={now} refused={props.refused} />
      </div>
    </>
  )
}

const typedIn = ({ page: { article, latest }, typed, isMeanwhile }: EditorViewProps): Typed => {
  const saves = String(latest.saves)
  // Saving again after a look at what happened meanwhile is meant.
  if (typed) return isMeanwhile ? { ...typed, saves } : typed
  return {
    title: latest.title,
    body: latest.body,
    kind: article.kind,
    codes: latest.codeNames,
    devices: latest.devices.join(', '),
    note: latest.state === 'published' ? '' : latest.note,
    saves,
  }
}

type FormProps = { page: EditorPage; typed: Typed; errors: Record<string, string> }

const EditForm: FC<FormProps> = ({ page: { article, latest, may }, typed, errors }) => (
  <PostForm class="form" id="edit" action={links.editArticle(article.id)}>
    <ErrorSummary errors={errors} />
    <Field name="title" label="Title" maxlength={150} value={typed.title} error={errors.title} />
    <Composer
      name="body"
      label="Text"
      hint="Markdown. Headings begin with ###. Codes and devices become links by themselves."
      rows={18}
      maxlength={50_000}
      value={typed.body}
      error={errors.body}
    />
    <div class="field-row">
      <Select
        name="kind"
        label="Kind"
        options={Object.entries(kindWords).map(([value, label]) => ({ value, label }))}
        value={typed.kind}
        error={errors.kind}
      />
      <Field
        name="codes"
        label="Codes"
        hint="Separated by commas."
        optional
        value={typed.codes}
        error={errors.codes}
      />
      <Field
        name="devices"
        label="Devices"
        hint="Separated by commas."
        optional
        value={typed.devices}
        error={errors.devices}
      />
    </div>
    <TextArea
      name="note"
      label="What changed and why"
      hint="For the reviewer and the history."
      optional
      rows={2}
      maxlength={500}
      value={typed.note}
      error={errors.note}
    />
    <input type="hidden" name="saves" value={typed.saves} />
    {may.save ? (
      <div class="button-row">
        <button class="button is-primary">
          {latest.state === 'published' ? 'Begin the next revision' : 'Save draft'}
        </button>
        <button class="button" name="preview" value="yes">
          Preview
        </button>
        {latest.state === 'submitted' || latest.state === 'approved' ? (
          <span class="button-row-note">Saving takes it back to draft: it is reviewed anew.</span>
        ) : null}
      </div>
    ) : null}
  </PostForm>
)

const Meanwhile: FC<{ page: EditorPage; typed: Typed; now: number }> = ({
  page: { latest },
  typed,
  now,
}) => (
  <section aria-labelledby="meanwhile">
    <Flash kind="bad">
      {latest.reviewer ?? latest.author} changed this article meanwhile (saved{' '}
      <When at={latest.savedAt} now={now} />
      ). Nothing of yours is lost: it stands below, not saved yet.
    </Flash>
    <div class="section-head">
      <h2 id="meanwhile">From their text to yours</h2>
    </div>
    <WordDiff before={latest.body} after={typed.body ?? ''} />
  </section>
)

const Preview: FC<{ html: string }> = ({ html }) => (
  <section class="panel" id="preview" aria-labelledby="preview-title">
    <h2 class="panel-title" id="preview-title">
      Preview, not saved yet
    </h2>
    <StoredHtml html={html} class="is-article" />
  </section>
)

const Changes: FC<{ page: EditorPage }> = ({ page: { article, latest } }) =>
  article.publishedAt === null || latest.revision === article.revision ? null : (
    <section id="changes" aria-labelledby="changes-title">
      <div class="section-head">
        <h2 id="changes-title">Changes since revision {article.revision}, which is published</h2>
      </div>
      {latest.title === article.title ? null : (
        <WordDiff before={article.title} after={latest.title} />
      )}
      <WordDiff before={article.body} after={latest.body} />
    </section>
  )
