// Beginning an official article with nothing but its title, for what people look for in vain.
import { writeAll } from '../../db/batch.ts'
import { insertRevision } from '../../db/writes/revisions.ts'
import { insertStarted } from '../../db/writes/start-article.ts'
import { idToUrl, newId } from '../lib/ids.ts'
import { slugOf } from '../lib/slugs.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn } from '../page.ts'
import { editing } from '../policy/articles.ts'
import type { Scope } from '../scope.ts'
import { TEXT_VERSION } from '../text/stored-html.ts'
import { recogniserOf } from './catalogue.ts'

/** The id of the new draft, about what its title names. Two trips. */
export const startArticle = async (scope: Scope, title: string): Promise<number> => {
  const { db, now } = scope
  const { viewer, uses } = await learn(scope, { uses: usesByViewer(scope, limits.team) })
  const { id: ownerId } = editing(viewer, now)
  keepWithin(scope, limits.team, uses)
  const { codes, devices, area } = recogniserOf(scope).recognise({ title, body: '' })
  const id = newId(now)
  const slug = slugOf(title)
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
    articleId: id,
    revision: 1,
    state: 'draft' as const,
    title,
    body: '',
    codes: codes.map((one) => one.id),
    devices: devices.map((one) => one.id),
    note: 'Begun because people searched for it.',
    authorId: ownerId,
    savedAt: now,
  }
  await writeAll(db, [
    insertStarted(db, article),
    insertRevision(db, revision),
    count(scope, limits.team, ownerId),
  ])
  return id
}
