// Editing a code: its fields as they are or as they were typed, and its history.
import type { FC } from 'hono/jsx'
import type { CodeEditor } from '../../src/knowledge/admin-codes.ts'
import type { Fields } from '../../src/knowledge/catalogue-edits.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { CodeFields } from './code-fields.tsx'
import { History, Meanwhile } from './history.tsx'

export type CodeEditorProps = {
  page: CodeEditor
  now: number
  draft: DraftShown | null
  /** What was to be saved while somebody else saved. */
  mine: Fields | null
}

export const CodeEditorView: FC<CodeEditorProps> = ({ page, now, draft, mine }) => {
  const { code } = page
  const typed = draft?.typed ?? fieldsOf(code)
  // Saving again after a look at what happened meanwhile is meant.
  const seen = mine ? String(code.version) : typed.version
  return (
    <>
      <div class="page-head">
        <Crumbs
          up={[
            { label: 'Staff', href: links.staff() },
            { label: 'Codes', href: links.adminCodes() },
          ]}
        />
        <h1 class="code-title">{code.code}</h1>
        <p class="page-meta">
          <a href={links.code(code.code)}>Its page</a>
          <span>Its address never changes: posts and articles link to it</span>
        </p>
      </div>
      <div class="page-main">
        {mine ? <Meanwhile latest={page.history[0]} theirs={page.fields} mine={mine} /> : null}
        <PostForm class="form" id="edit" action={links.editCode(code.id)}>
          <ErrorSummary errors={draft?.errors ?? {}} />
          <CodeFields typed={typed} errors={draft?.errors ?? {}} areas={page.areas} />
          <input type="hidden" name="version" value={seen} />
          {page.may.save ? (
            <div class="button-row">
              <button class="button is-primary">{mine ? 'Save mine instead' : 'Save'}</button>
              <a class="button is-quiet" href={links.code(code.code)}>
                Cancel
              </a>
            </div>
          ) : null}
        </PostForm>
        <History history={page.history} now={now} />
      </div>
    </>
  )
}

const fieldsOf = (code: CodeEditor['code']): Record<string, string> => ({
  meaning: code.meaning,
  fixes: code.fixes.join('\n'),
  aliases: code.aliases.join('\n'),
  area: code.area,
  parent: code.parent,
  note: '',
  version: String(code.version),
  ...Object.fromEntries(code.platforms.map((platform) => [`on_${platform}`, 'yes'])),
})
