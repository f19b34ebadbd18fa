// The catalogue as rows: what catalogue.json says, in the columns of the database.
import type { categories, codes, devices, families } from '../schema/catalogue.ts'
import { supportOf } from './device-support.ts'

/** The parts of catalogue.json that become rows. */
export type CatalogueFile = {
  areas: { id: string; label: string; about: string }[]
  families: { id: string; shape: string; about: string }[]
  codes: {
    id: string
    code: string
    family: string
    area: string
    meaning: string
    meaning_confidence: string
    evidence: string
    fixes: string[]
    platforms: string[]
    aliases: string[]
    parent: string | null
    sibling_key: string | null
    source: string
  }[]
  devices: {
    id: string
    maker: string
    name: string
    type: string
    platform: string
    aliases: string[]
    parent: string | null
    note: string | null
  }[]
}

export type CatalogueRows = {
  categories: (typeof categories.$inferInsert)[]
  families: (typeof families.$inferInsert)[]
  codes: (typeof codes.$inferInsert)[]
  devices: (typeof devices.$inferInsert)[]
}

/** Rows in the file's order; areas become the categories 1, 2, 3 and so on. */
export const catalogueRows = (file: CatalogueFile): CatalogueRows => {
  const places: Places = {
    areas: new Map(file.areas.map((area, index) => [area.id, index + 1])),
    codes: new Map(file.codes.map(({ id, code }) => [code, id])),
  }
  return {
    categories: file.areas.map(({ id, label, about }, index) => {
      return { id: index + 1, slug: categorySlug(id), label, about, position: index + 1 }
    }),
    families: file.families.map(({ id, shape, about }, index) => {
      return { id, shape, about, position: index + 1 }
    }),
    codes: file.codes.map((code, index) => codeRow(code, index + 1, places)),
    devices: file.devices.map((device, index) => deviceRow(device, index + 1)),
  }
}

/** `streaming_quality` -> `streaming-quality`, as the category's address has it. */
export const categorySlug = (area: string): string => area.replaceAll('_', '-')

/** Categories by the area's id, and the ids of codes by how they are written. */
type Places = { areas: Map<string, number>; codes: Map<string, string> }

const codeRow = (
  code: CatalogueFile['codes'][number],
  position: number,
  { areas, codes }: Places,
): CatalogueRows['codes'][number] => {
  const categoryId = areas.get(code.area)
  if (categoryId === undefined) throw new Error(`The code ${code.code} is in no area of the file`)
  return {
    id: code.id,
    code: code.code,
    familyId: code.family,
    categoryId,
    meaning: code.meaning,
    confidence: code.meaning_confidence,
    evidence: code.evidence,
    fixes: code.fixes,
    platforms: code.platforms,
    aliases: code.aliases,
    // The file names the parent as it is written.
    parentId: code.parent === null ? null : (codes.get(code.parent) ?? null),
    siblingKey: code.sibling_key,
    // Some sources are words about where it was seen; only an address can be opened.
    source: /^https:\/\/\S+$/.test(code.source) ? code.source : null,
    position,
  }
}

const deviceRow = (
  device: CatalogueFile['devices'][number],
  position: number,
): CatalogueRows['devices'][number] => ({
  id: device.id,
  maker: device.maker,
  name: device.name,
  type: device.type,
  platform: device.platform,
  aliases: device.aliases,
  parentId: device.parent,
  note: device.note,
  ...supportOf(device.id),
  position,
})
