// Asking: a thread with its question, and everything that follows from it.
import type { Statement } from '../../db/batch.ts'
import type { Ref } from '../../db/reads/beside.ts'
import { categoryOf } from '../../db/reads/categories.ts'
import { categorySlug } from '../../db/seed/catalogue.ts'
import type { Shown } from '../../db/writes/asked-after.ts'
import { putLikeness } from '../../db/writes/likeness.ts'
import { insertPost } from '../../db/writes/posts.ts'
import { insertFollow } from '../../db/writes/reactions.ts'
import { insertThread } from '../../db/writes/threads.ts'
import {
  type Checked,
  type Choice,
  checked,
  checkReads,
  checkStatements,
  signalsOf,
} from '../../moderation/index.ts'
import { isDevice, knownTo } from '../knowledge/catalogue.ts'
import { likenessRow } from '../knowledge/likeness.ts'
import { countryOf } from '../lib/countries.ts'
import { slugOf } from '../lib/slugs.ts'
import { isOver, keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn } from '../page.ts'
import { type Viewer, writing } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'
import { languageOf } from '../text/language.ts'
import { fingerprintOf } from './fingerprint.ts'
import { typedMs } from './form-time.ts'
import { firstMentions } from './mentions.ts'
import { countPost, type PaceRows, paceReads, sentAtOnce, wrongWithPosting } from './newcomer.ts'
import { type PostText, renderPost, subjectOf } from './post-text.ts'
import { sentBefore, writeOnce } from './posting.ts'
import { keepShown } from './shown.ts'
import { type Refused, refusedBy } from './tried.ts'

/** A question as its form has it: empty is what was left out; `category` is a slug. */
export type Question = {
  title: string
  body: string
  category: string
  device: string
  appVersion: string
  /** Two letters of ISO 3166, or empty. */
  country?: string
  tried: string
  notMeant: Ref[]
  /** What the form had shown, and what of it was opened. */
  shown?: Shown[]
  opened?: Shown[]
  /** When the form was opened, and what was chosen about personal data in it. */
  began?: string
  choice?: Choice
}

/** The thread that stands now, or what is wrong with the form, by field. */
export type Asked =
  | { thread: { id: number; slug: string }; errors: null }
  | ({ thread: null } & Refused)

/** Two trips. The same question sent twice within ten minutes is one thread. */
export const ask = async (scope: Scope, question: Question): Promise<Asked> => {
  const parts = { title: question.title, notMeant: question.notMeant }
  const print = fingerprintOf(scope.now, 'ask', question.title, question.body)
  const sent = {
    texts: { body: question.body, tried: question.tried, title: question.title },
    choice: question.choice,
  }
  const found = await learn(scope, {
    categories: categoryOf(
      scope.db,
      question.category || categorySlug(renderPost(scope, question.body, parts).area),
    ),
    twins: sentBefore(scope, print.fingerprint),
    uses: usesByViewer(scope, limits.ask),
    ...checkReads(scope, sent),
    ...paceReads(scope, null),
  })
  const viewer = writing(found.viewer, scope.now)
  const [category] = found.categories
  const device = isDevice(scope, question.device) ? question.device : null
  const isNowhere = Boolean(question.country) && !countryOf(question.country)
  const errors = {
    ...(isNowhere ? { country: 'Choose a country of the list.' } : {}),
    ...(category ? {} : { category: 'Choose a category of the list.' }),
    ...(question.device && !device ? { device: 'Choose a device of the list.' } : {}),
  }
  if (!category || Object.keys(errors).length > 0) return { thread: null, errors, left: [] }
  const [twin] = found.twins
  if (twin) return { thread: { id: twin.threadId, slug: slugOf(question.title) }, errors: null }
  keepWithin(scope, limits.ask, found.uses)
  const wrong = wrongWithPosting(scope, viewer, found, { kind: 'question', body: question.body })
  if (Object.keys(wrong).length > 0) return { thread: null, errors: wrong, left: [] }
  const typed = typedMs(scope, viewer.id, question.began ?? '')
  const said = checked(scope, viewer, { ...sent, typedMs: typed }, found)
  const refused = refusedBy(scope, said, {
    viewerId: viewer.id,
    limit: limits.ask,
    threadId: null,
  })
  if (refused) return { thread: null, ...refused }
  const asked = { ...question, ...said.texts }
  const slug = slugOf(asked.title)
  // Only now: what staff edited in the catalogue came with the first trip.
  const text = renderPost(scope, asked.body, { ...parts, title: asked.title, deviceId: device })
  const statements = (id: number) =>
    askStatements(scope, viewer, {
      ...asked,
      id,
      device,
      slug,
      text,
      said,
      print,
      categoryId: category.id,
      area: category.slug,
      paces: found.paces,
    })
  try {
    const written = await writeOnce(scope, print.fingerprint, statements)
    return { thread: { id: written.twin?.threadId ?? written.id, slug }, errors: null }
  } catch (error) {
    if (!isOver(error)) throw error
    return { thread: null, errors: sentAtOnce, left: [] }
  }
}

type NewQuestion = Omit<Question, 'device' | 'category'> & {
  /** Of the thread and of its question both. */
  id: number
  slug: string
  categoryId: number
  area: string
  device: string | null
  text: PostText
  said: Checked
  print: { fingerprint: string; bucket: number }
  paces: PaceRows['paces']
}

const askStatements = (scope: Scope, viewer: Viewer, question: NewQuestion): Statement[] => {
  const { db, now } = scope
  const { id, text, said } = question
  // What others would hear of it waits with it.
  const isHeld = said.is === 'hold'
  return [
    insertThread(db, {
      id,
      categoryId: question.categoryId,
      authorId: viewer.id,
      title: question.title,
      slug: question.slug,
      lang: languageOf(`${question.title}\n${question.body}`),
      deviceId: question.device,
      appVersion: question.appVersion,
      country: question.country ?? '',
      tried: question.tried,
      createdAt: now,
      activeAt: now,
    }),
    insertPost(db, {
      id,
      threadId: id,
      authorId: viewer.id,
      kind: 'question',
      body: question.body,
      html: text.html,
      textVersion: text.textVersion,
      createdAt: now,
      ...question.print,
    }),
    ...firstMentions(
      scope,
      { id, threadId: id, authorId: viewer.id, at: now, isQuestion: true },
      isHeld ? { ...text, unlisted: [] } : text,
    ),
    putLikeness(db, [likenessRow(id, { ...question, refs: text.mentions }, knownTo(scope))]),
    ...keepShown(scope, id, question.shown ?? [], question.opened ?? [], isHeld),
    insertFollow(db, viewer.id, { kind: 'thread', id }, now),
    ...(isHeld ? [] : signalsOfQuestion(scope, viewer, question)),
    ...checkStatements(scope, { postId: id, threadId: id, authorId: viewer.id }, said),
    countPost(scope, viewer, limits.ask, question, id),
  ]
}

const signalsOfQuestion = (scope: Scope, viewer: Viewer, question: NewQuestion) =>
  signalsOf(scope, {
    ...subjectOf(question.text),
    userId: viewer.id,
    accountAgeMs: scope.now - viewer.createdAt,
    kind: 'post',
    country: question.country,
    appVersion: question.appVersion,
    threadId: question.id,
    postId: question.id,
  })
