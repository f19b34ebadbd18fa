// `foyer seed --volume N`: a believable forum of N posts in an embedded database file.

import { openBulk } from '../../../../db/bulk.ts'
import catalogueFile from '../../../../db/seed/catalogue.json' with { type: 'json' }
import { links } from '../../../../views/links.ts'
import { type Catalogue, fillForum } from './forum.ts'
import { openPhrasebook } from './phrases.ts'
import { progressBar } from './progress.ts'

/** Fills the migrated database at `file`, which has the catalogue already; returns posts and seconds. */
export const seedVolume = (file: string, posts: number, serviceName: string) => {
  const bulk = openBulk(file)
  const bar = progressBar(posts, 'posts')
  const started = performance.now()
  const written = fillForum(
    bulk,
    openPhrasebook(serviceName),
    catalogueOf(),
    { posts, now: Date.now(), seed: 1 },
    bar.at,
  )
  bulk.finish()
  const seconds = (performance.now() - started) / 1000
  bar.end(written, seconds)
  return { posts: written, seconds }
}

const catalogueOf = (): Catalogue => {
  const areas = new Map(catalogueFile.areas.map((area, n) => [area.id, n + 1]))
  return {
    codes: catalogueFile.codes.map(({ id, code, area }) => ({
      id,
      name: code,
      link: linked(code, links.code(code)),
      categoryId: areas.get(area) ?? 1,
      area,
    })),
    devices: catalogueFile.devices.map(({ id, name }) => ({
      id,
      name,
      link: linked(name, links.device(id)),
    })),
  }
}

const linked = (name: string, href: string): string => `<a href="${href}">${escaped(name)}</a>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
