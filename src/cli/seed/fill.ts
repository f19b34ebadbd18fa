// Fills an empty database: the catalogue and its articles always, the demo community on one's own machine.
import { together, writeAll } from '../../../db/batch.ts'
import { anyCategory } from '../../../db/reads/categories.ts'
import { countAllWords } from '../../../db/writes/words.ts'
import type { Config } from '../../config.ts'
import { type Platform, scopeOfHome } from '../../scope.ts'
import { publishOfficialArticles } from './articles.ts'
import { loadCatalogue } from './catalogue.ts'
import { playCommunity } from './community/play.ts'
import { mayDemo } from './demo-people.ts'

/** True when there was something to fill; a database with categories is left as it is. */
export const fillEmpty = async (platform: Platform, config: Config): Promise<boolean> => {
  const { some } = await together(platform.db, { some: anyCategory(platform.db) })
  if (some.length > 0) return false
  await loadCatalogue(platform.db)
  await publishOfficialArticles(scopeOfHome(platform, config))
  if (mayDemo(config)) await playCommunity(platform, config)
  await writeAll(platform.db, [countAllWords(platform.db)])
  return true
}
