// Accepted answers of the demo community that staff made into official articles.
import { together } from '../../../../db/batch.ts'
import { latestRevision } from '../../../../db/reads/revisions.ts'
import { saveArticle } from '../../../knowledge/editor.ts'
import { promote } from '../../../knowledge/promote.ts'
import { approve, publish, submit } from '../../../knowledge/review.ts'
import type { Scope } from '../../../scope.ts'
import type { Promotion } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'
import { writtenOf } from './thread-moments.ts'

const hour = 3_600_000
const day = 24 * hour

export const momentsOfPromotion = (stage: Stage, played: Promotion): Moment[] => {
  const start = stage.now - Math.round(played.daysAgo * day)
  let articleId = 0
  const step = (hours: number, by: string, act: (scope: Scope) => Promise<unknown>): Moment => {
    const at = start + hours * hour
    return { at, act: () => act(stage.as(by, at)) }
  }
  const asIs = () => ({ articleId, saves: null, note: '' })
  const written = [
    step(0, played.by, async (scope) => {
      const post = writtenOf(stage, played.post).answerIds[played.answer] ?? 0
      articleId = await promote(scope, post)
    }),
    step(1, played.by, (scope) => rewrite(stage, scope, articleId, played)),
    step(2, played.by, (scope) => submit(scope, asIs())),
  ]
  if (played.state === 'in_review') return written
  return [
    ...written,
    step(5, played.reviewer, (scope) => approve(scope, asIs())),
    step(6, played.by, (scope) => publish(scope, asIs())),
  ]
}

const rewrite = async (stage: Stage, scope: Scope, articleId: number, played: Promotion) => {
  const { latest } = await together(scope.db, { latest: latestRevision(scope.db, articleId) })
  const [draft] = latest
  if (!draft) throw new Error(`${played.title} has no draft`)
  return saveArticle(scope, articleId, {
    title: stage.named(played.title),
    body: stage.named(played.body),
    kind: 'solution',
    codes: draft.codes,
    devices: draft.devices,
    note: 'Rewritten as an article.',
    saves: draft.saves,
  })
}
