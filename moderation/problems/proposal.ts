// A resolved problem proposes an article, or an update of the one about it, with what happened when.
import { z } from 'zod'
import type { Statement } from '../../db/batch.ts'
import { type Matter, matterOfProblem } from '../../db/reads/problem-proposals.ts'
import { insertRevisions } from '../../db/writes/articles.ts'
import { changeRevision, insertRevision } from '../../db/writes/revisions.ts'
import { insertArticleOfProblem } from '../../db/writes/start-article.ts'
import { noReview } from '../../src/knowledge/editor.ts'
import { idToUrl, newId } from '../../src/lib/ids.ts'
import { slugOf } from '../../src/lib/slugs.ts'
import { cut, oneLine } from '../../src/lib/typed.ts'
import type { Viewer } from '../../src/policy/viewer.ts'
import type { Scope } from '../../src/scope.ts'
import { plainText } from '../../src/text/markdown.ts'
import { TEXT_VERSION } from '../../src/text/stored-html.ts'
import { actOf, version } from './acts.ts'
import { actOn, type ProblemForAct } from './turns.ts'

// Nobody typed what a button sends: one without it stood on no page of ours, or on an old one.
export const proposalForm = z.object({ version: version.catch(-1) })

type Form = z.infer<typeof proposalForm>

/** Two trips. The article whose draft tells of the problem now: its own, or a new one. */
export const takeProposal = async (scope: Scope, id: number, form: Form): Promise<number> => {
  let articleId = 0
  await actOn(
    scope,
    actOf(id, form, 'article'),
    (problem, by, { matter }) => {
      const found = matter[0]
      if (!found) return null
      const latest = found.latest === null ? null : (JSON.parse(found.latest) as Latest)
      articleId = latest?.articleId ?? newId(scope.now)
      const article = { articleId, by, ...found, told: toldOf(found) }
      return {
        state: 'article',
        body: latest === null ? 'An article was begun.' : `For “${latest.title}”.`,
        before:
          latest === null ? beginning(scope, problem, article) : adding(scope, latest, article),
        set: { articleId },
        after: [],
      }
    },
    { matter: matterOfProblem(scope.db, id) },
  )
  return articleId
}

/** Two trips. Nothing more is to be told of it. */
export const refuseProposal = (scope: Scope, id: number, form: Form) =>
  actOn(scope, actOf(id, form, 'article'), () => ({
    state: 'no-article',
    body: '',
    set: {},
    after: [],
  }))

type Latest = {
  articleId: number
  revision: number
  state: 'draft' | 'submitted' | 'approved' | 'published'
  saves: number
  title: string
  body: string
  codes: string[]
  devices: string[]
}

type Article = Matter & { articleId: number; by: Viewer; told: string }

const noteOf = 'Proposed when the widespread problem was resolved.'

const beginning = (
  scope: Scope,
  { id, title }: ProblemForAct,
  { articleId, by, codeId, deviceId, area, told }: Article,
): Statement[] => {
  const slug = slugOf(title)
  return [
    insertArticleOfProblem(scope.db, {
      id: articleId,
      slug,
      spareSlug: `${slug}-${idToUrl(articleId)}`,
      category: area,
      kind: 'guide',
      title: '',
      body: '',
      html: '',
      textVersion: TEXT_VERSION,
      ownerId: by.id,
      sourceProblemId: id,
      createdAt: scope.now,
    }),
    insertRevisions(scope.db, [
      {
        articleId,
        revision: 1,
        state: 'draft',
        // An article's title is longer than the shortest of a problem.
        title: title.length < 8 ? `About ${title}` : title,
        body: told,
        codes: codeId === null ? [] : [codeId],
        devices: deviceId === null ? [] : [deviceId],
        note: noteOf,
        authorId: by.id,
        savedAt: scope.now,
      },
    ]),
  ]
}

// As saving does: after a published revision a new one, and a review is for the text that was read.
const adding = (scope: Scope, latest: Latest, { by, told }: Article): Statement[] => {
  const { articleId, revision, state, saves, title, codes, devices } = latest
  const body = cut(`${latest.body}\n\n${told}`, longest)
  const text = { title, body, codes, devices, note: noteOf, authorId: by.id, savedAt: scope.now }
  if (state === 'published') {
    const next = { articleId, revision: revision + 1, state: 'draft' as const, saves: saves + 1 }
    return [insertRevision(scope.db, { ...text, ...next })]
  }
  const seen = { articleId, revision, state, saves }
  return [changeRevision(scope.db, seen, { ...text, ...noReview, state: 'draft' })]
}

// What the editor takes.
const longest = 50_000

type Update = { state: string; body: string; at: number }

/** What happened, as Markdown: the closing words, then every word with its time. */
const toldOf = ({ updates }: Matter): string => {
  const all = JSON.parse(updates) as Update[]
  const last = all.findLast(({ state }) => state === 'resolved')
  return [
    ...(last ? [last.body] : []),
    '## What happened',
    all.map(({ state, body, at }) => `- **${timeOf(at)}**, ${state}: ${lineOf(body)}`).join('\n'),
  ].join('\n\n')
}

const lineOf = (body: string): string => cut(oneLine(plainText(body)), 500)

const timeOf = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
