// The page of a thread, at the one address that its id and title give it.
import { type Context, Hono } from 'hono'
import { nothingRecognised } from '../src/forum/recognised.ts'
import { loadThread, type ThreadPage } from '../src/forum/thread.ts'
import { idFromUrl } from '../src/lib/ids.ts'
import { missing } from '../src/refusal.ts'
import { excerpt } from '../src/text/excerpts.ts'
import { links } from '../views/links.ts'
import { type ThreadDrafts, ThreadView } from '../views/pages/thread.tsx'
import { JoinedFlash } from '../views/parts/joined-flash.tsx'
import { MergedFlash } from '../views/parts/merged-questions.tsx'
import { QuestionData } from '../views/parts/question-data.tsx'
import { elsewhere, moved, page } from './http/answer.tsx'
import { type Draft, emptyDraft } from './http/form.ts'
import type { Env } from './http/session.ts'

export const threads = new Hono<Env>()
  .get('/t/:id', async (c) => {
    const { frame, thread, original } = await loadThread(c.var.scope, { id: threadId(c) })
    if (original) return elsewhere(c, frame, links.mergedFrom(original, thread.id))
    return moved(c, frame, links.thread(thread))
  })
  .get('/t/:id/:slug', async (c) => {
    const slug = c.req.param('slug')
    const from = idFromUrl(c.req.query('from') ?? '') ?? 0
    const loaded = await loadThread(c.var.scope, { id: threadId(c), from })
    const { original } = loaded
    if (original && c.req.query('as') !== 'asked') {
      return elsewhere(c, loaded.frame, links.mergedFrom(original, loaded.thread.id))
    }
    if (slug !== loaded.thread.slug) return moved(c, loaded.frame, links.thread(loaded.thread))
    return showThread(c, loaded)
  })

/** The thread's page; with drafts, the page that a refused answer or outcome gets. */
export const showThread = (
  c: Context<Env>,
  loaded: ThreadPage,
  refused: Partial<ThreadDrafts> = {},
) => {
  const { thread } = loaded
  return page(c, loaded.frame, {
    title: thread.title,
    shape: 'is-split',
    status: Object.values(refused).some(isRefused) ? 422 : 200,
    description: excerpt(loaded.opening, 160),
    canonical: links.thread(loaded.original ?? thread),
    noindex: thread.hiddenAt !== null || thread.mergedInto !== null || loaded.isLater,
    body: (
      <>
        {c.req.query('joined') && loaded.thread.isMeToo ? (
          <JoinedFlash thread={loaded.thread} />
        ) : null}
        <MergedFlash
          page={loaded}
          from={idFromUrl(c.req.query('merged') ?? '')}
          via={idFromUrl(c.req.query('via') ?? '')}
        />
        <ThreadView page={loaded} now={c.var.scope.now} drafts={{ ...noDrafts, ...refused }} />
        <QuestionData page={loaded} siteUrl={c.var.scope.config.siteUrl} />
      </>
    ),
  })
}

// A draft without errors was only looked over.
const isRefused = (draft: Draft | undefined): boolean =>
  draft !== undefined && Object.keys(draft.errors).length > 0

const noDrafts: ThreadDrafts = {
  reply: { ...emptyDraft(), recognised: nothingRecognised },
  outcome: { ...emptyDraft(), postId: null },
  slow: emptyDraft(),
}

/** The id an address like `/t/:id` names, or a `missing` refusal. */
export const threadId = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such thread.')
  return id
}
