// Editing a code: its fields as they are or as they were typed, and its history.
import type { FC } from 'hono/jsx'
import type { CodeEditor } from '../../src/knowledge/admin-codes.ts'
import { links } from '../links.ts'
import { CodeFields } from './code-fields.tsx'
import { CatalogueEditor, type Editing } from './editor.tsx'

export type CodeEditorProps = Editing & { page: CodeEditor }

export const CodeEditorView: FC<CodeEditorProps> = ({ page, ...editing }) => {
  const { code } = page
  const { typed, errors } = editing.draft ?? { typed: fieldsOf(code), errors: {} }
  return (
    <CatalogueEditor
      {...editing}
      page={page}
      list={{ label: 'Codes', href: links.adminCodes() }}
      heading={<h1 class="code-title">{code.code}</h1>}
      shownAt={links.code(code.code)}
      action={links.editCode(code.id)}
      version={{ latest: code.version, typed: typed.version }}
      note={typed.note}
    >
      <CodeFields typed={typed} errors={errors} areas={page.areas} />
    </CatalogueEditor>
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
