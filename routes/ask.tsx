// Asking a question: the form, what already answers it, and the post itself.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ask } from '../src/forum/ask.ts'
import { loadAsk, loadSuggestions } from '../src/forum/ask-page.ts'
import { join, leave } from '../src/forum/join.ts'
import { notMeantRule, refsTyped } from '../src/forum/not-meant.ts'
import { appVersionRule, optionalRule, questionRule, titleRule } from '../src/forum/post-rules.ts'
import { shownRule } from '../src/forum/shown.ts'
import { triedFields } from '../src/forum/tried.ts'
import { idFromUrl } from '../src/lib/ids.ts'
import { cut } from '../src/lib/typed.ts'
import { missing } from '../src/refusal.ts'
import { links } from '../views/links.ts'
import { AskView } from '../views/pages/ask.tsx'
import { RecognisedPart } from '../views/parts/recognised.tsx'
import { Suggestions } from '../views/parts/suggestions.tsx'
import { goTo, isHtmx, page, part } from './http/answer.tsx'
import { allTyped, type Draft, emptyDraft, readForm } from './http/form.ts'
import type { Env } from './http/session.ts'

const questionForm = z.object({
  title: titleRule,
  body: questionRule,
  category: optionalRule(60),
  device: optionalRule(60),
  appVersion: appVersionRule,
  country: optionalRule(2),
  tried: optionalRule(2_000),
  notMeant: notMeantRule,
  shown: shownRule,
  opened: shownRule,
  ...triedFields,
})

// Nothing that is typed so far is wrong yet.
const draftForm = z.object(
  Object.fromEntries(Object.keys(questionForm.shape).map((name) => [name, z.string()])),
)

export const asking = new Hono<Env>()
  .get('/ask', (c) => showAsk(c, emptyDraft(prefilled(c))))
  .post('/ask', async (c) => {
    const form = await readForm(c, questionForm)
    if (form.draft) return showAsk(c, form.draft)
    const asked = await ask(c.var.scope, form.value)
    return asked.thread
      ? goTo(c, links.thread(asked.thread))
      : showAsk(c, { ...asked, typed: form.typed })
  })
  // Instead of a new thread: one press, with or without a word typed.
  .post('/ask/mine', async (c) => {
    const typed = await allTyped(c)
    const threadId = idFromUrl(typed.mine ?? '')
    if (threadId === null) throw missing('There is no such thread.')
    if (typed.on === 'no') return goTo(c, links.thread((await leave(c.var.scope, threadId)).thread))
    return goTo(c, links.joined((await join(c.var.scope, threadId)).thread))
  })
  .post('/ask/suggestions', async (c) => {
    const { typed } = await readForm(c, draftForm)
    if (!isHtmx(c)) return showAsk(c, emptyDraft(typed))
    const { frame, suggestions } = await loadSuggestions(c.var.scope, draftOf(typed))
    return part(
      c,
      frame,
      `${<Suggestions found={suggestions} viewerId={frame.viewer?.id} />}${<RecognisedPart found={suggestions.inText} beside />}`,
    )
  })

const showAsk = async (c: Context<Env>, draft: Draft) => {
  const loaded = await loadAsk(c.var.scope, draftOf(draft.typed))
  return page(c, loaded.frame, {
    title: 'Ask a question',
    shape: 'is-narrow',
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    noindex: true,
    body: <AskView page={loaded} draft={draft} />,
  })
}

const draftOf = (typed: Draft['typed']) => ({
  title: cut(typed.title ?? '', 300),
  body: cut(typed.body ?? '', 30_000),
  device: cut(typed.device ?? '', 60),
  category: cut(typed.category ?? '', 60),
  notMeant: refsTyped(typed.notMeant ?? ''),
})

// From the page of a code, a device or a category, whose name begins the title; or from a search.
const prefilled = (c: Context<Env>): Draft['typed'] => {
  const given = (name: string, most = 60) => (c.req.query(name) ?? '').slice(0, most)
  const code = given('code')
  return {
    title: code ? `${code} ` : given('title', 150),
    device: given('device'),
    category: given('category'),
    country: c.var.scope.country,
  }
}
