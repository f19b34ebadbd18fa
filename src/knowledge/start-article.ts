// Beginning an official article with nothing but its title, for what people look for in vain.
import { together } from '../../db/batch.ts'
import { begunArticle } from '../../db/reads/searches.ts'
import { insertStarted, insertStartedRevision } from '../../db/writes/start-article.ts'
import { idToUrl, newId } from '../lib/ids.ts'
import { slugOf } from '../lib/slugs.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn } from '../page.ts'
import { editing } from '../policy/articles.ts'
import type { Scope } from '../scope.ts'
import { TEXT_VERSION } from '../text/stored-html.ts'
import { recogniserOf } from './catalogue.ts'

/** The id of the draft of this title, new and about what the title names if need be. Two trips. */
export const startArticle = async (scope: Scope, title: string): Promise<number> => {
  const { db, now } = scope
  const slug = slugOf(title)
  const { viewer, uses, begun } = await learn(scope, {
    uses: usesByViewer(scope, limits.team),
    begun: begunArticle(db, slug),
  })
  const { id: ownerId } = editing(viewer, now)
  if (begun[0]) return begun[0].id
  keepWithin(scope, limits.team, uses)
  const { codes, devices, area } = recogniserOf(scope).recognise({ title, body: '' })
  const id = newId(now)
  const article = {
    id,
    slug,
    spareSlug: `${slug}-${idToUrl(id)}`,
    category: area.replaceAll('_', '-'),
    kind: 'guide' as const,
    title: '',
    body: '',
    html: '',
    textVersion: TEXT_VERSION,
    ownerId,
    createdAt: now,
  }
  const revision = {
    state: 'draft' as const,
    title,
    body: '',
    codes: codes.map((one) => one.id),
    devices: devices.map((one) => one.id),
    note: 'Begun because people searched for it.',
    authorId: ownerId,
    savedAt: now,
  }
  const { made } = await together(db, {
    article: insertStarted(db, article),
    revision: insertStartedRevision(db, { id, slug }, revision),
    uses: count(scope, limits.team, ownerId),
    made: begunArticle(db, slug),
  })
  // Whoever comes second in a race finds the first one's draft.
  return made[0]?.id ?? id
}
