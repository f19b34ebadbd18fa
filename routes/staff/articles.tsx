// Official articles for staff: promoting an answer, writing, reviewing and publishing.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { renderPost } from '../../src/forum/post-text.ts'
import { articleKinds } from '../../src/knowledge/article-kinds.ts'
import { type EditorPage, loadEditor, saveArticle } from '../../src/knowledge/editor.ts'
import { promote } from '../../src/knowledge/promote.ts'
import { approve, archive, publish, sendBack, submit, verify } from '../../src/knowledge/review.ts'
import { loadStaffArticles } from '../../src/knowledge/staff-articles.ts'
import { subjectsTyped } from '../../src/knowledge/subject-fields.ts'
import { idFromUrl } from '../../src/lib/ids.ts'
import { oneLine } from '../../src/lib/typed.ts'
import { missing } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { StaffArticlesView } from '../../views/staff/articles.tsx'
import { EditorView, type EditorViewProps } from '../../views/staff/editor.tsx'
import { goTo, page } from '../http/answer.tsx'
import { readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

const longest = 50_000

const editForm = z.object({
  title: z
    .string()
    .overwrite(oneLine)
    .min(8, 'Write a title of at least 8 characters.')
    .max(150, 'Keep the title under 150 characters.'),
  body: z
    .string()
    .trim()
    .min(40, 'Write the article: at least 40 characters.')
    .max(longest, 'That is more than 50,000 characters; make two articles of it.'),
  kind: z.enum(articleKinds, { error: 'Choose what kind of article it is.' }),
  codes: z.string().max(2000, 'That are too many codes.'),
  devices: z.string().max(2000, 'That are too many devices.'),
  note: z.string().trim().max(500, 'At most 500 characters, please.'),
  // A version nobody has seen is as good as an old one: the editor is shown how it stands.
  saves: z.coerce.number().int().catch(0),
  preview: z.string(),
})

const note = z.string().trim().max(500, 'At most 500 characters, please.')
const version = z.union([z.literal('').transform(() => null), z.coerce.number().int().catch(0)])

const actForm = z.object({ note, saves: version })
const returnForm = z.object({
  note: note.min(5, 'Say what should change, so that the author can do it.'),
  saves: version,
})

const acts = {
  submit: { form: actForm, run: submit },
  approve: { form: actForm, run: approve },
  return: { form: returnForm, run: sendBack },
  publish: { form: actForm, run: publish },
  archive: { form: actForm, run: archive },
  verify: { form: actForm, run: verify },
}

export const staffArticles = new Hono<Env>()
  .post('/staff/promote/:postId', async (c) => {
    const postId = idFromUrl(c.req.param('postId'))
    if (postId === null) throw missing('There is no such post.')
    return goTo(c, links.editArticle(await promote(c.var.scope, postId)))
  })
  .get('/staff/articles', async (c) => {
    const address = { show: c.req.query('show') ?? '', before: c.req.query('before') ?? '' }
    const loaded = await loadStaffArticles(c.var.scope, address)
    return page(c, loaded.frame, {
      title: 'Articles',
      noindex: true,
      body: <StaffArticlesView page={loaded} now={c.var.scope.now} />,
    })
  })
  .get('/staff/articles/:id/edit', async (c) => {
    return showEditor(c, await loadEditor(c.var.scope, articleId(c)))
  })
  .post('/staff/articles/:id/edit', async (c) => {
    const { scope } = c.var
    const { value, typed, draft } = await readForm(c, editForm)
    if (typed.preview) {
      const loaded = await loadEditor(scope, articleId(c))
      return showEditor(c, loaded, {
        typed,
        preview: renderPost(scope, (typed.body ?? '').slice(0, longest)).html,
      })
    }
    const { subjects, errors } = subjectsTyped(scope, {
      codes: typed.codes ?? '',
      devices: typed.devices ?? '',
    })
    const wrong = { ...draft?.errors, ...errors }
    if (value === null || Object.keys(wrong).length > 0) {
      const loaded = await loadEditor(scope, articleId(c))
      return showEditor(c, loaded, { typed, errors: wrong, status: 422 })
    }
    const saved = await saveArticle(scope, articleId(c), { ...value, ...subjects })
    if (saved.is === 'saved') return goTo(c, links.editArticle(articleId(c)))
    return showEditor(c, saved.page, { typed, isMeanwhile: true, status: 409 })
  })
  .post('/staff/articles/:id/:act', async (c) => {
    const name = c.req.param('act')
    if (!isAct(name)) throw missing()
    const act = acts[name]
    const { value, draft } = await readForm(c, act.form)
    if (draft) {
      const loaded = await loadEditor(c.var.scope, articleId(c))
      return showEditor(c, loaded, { refused: draft, status: 422 })
    }
    await act.run(c.var.scope, { articleId: articleId(c), ...value })
    return goTo(c, links.editArticle(articleId(c)))
  })

const isAct = (name: string): name is keyof typeof acts => Object.hasOwn(acts, name)

type Shown = Partial<Omit<EditorViewProps, 'page' | 'now'>> & { status?: 200 | 409 | 422 }

const showEditor = (c: Context<Env>, loaded: EditorPage, { status, ...shown }: Shown = {}) =>
  page(c, loaded.frame, {
    title: `Edit: ${loaded.latest.title}`,
    shape: 'is-wide',
    status: status ?? 200,
    noindex: true,
    body: <EditorView page={loaded} now={c.var.scope.now} {...shown} />,
  })

const articleId = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such article.')
  return id
}
