// The part of the catalogue of codes and devices that recognising needs.

export type CatalogueCode = {
  id: string
  /** As the service writes it, such as `NW-2-5` or `tvq-pb-101 (5.2.5)`. */
  code: string
  family: string
  area: string
  topics: readonly string[]
  aliases: readonly string[]
}

export type CatalogueDevice = {
  id: string
  maker: string
  name: string
  type: string
  /** The id of the more general entry. */
  parent: string | null
  aliases: readonly string[]
  /** Case-sensitive regular expressions for model names. */
  modelPatterns: readonly string[]
}

export type Catalogue = {
  families: readonly { id: string }[]
  codes: readonly CatalogueCode[]
  /** Codes of other services and of consoles, which are never ours. */
  foreignCodes: readonly { service: string; code: string }[]
  devices: readonly CatalogueDevice[]
  /** Words that make a weak code believable; the service's own name belongs here too. */
  contextCues: readonly string[]
}

/** The catalogue as its file has it, with the keys of JSON. */
export type CatalogueFile = {
  families: readonly { id: string }[]
  codes: readonly CatalogueCode[]
  foreign_codes: readonly { service: string; code: string }[]
  devices: readonly (Omit<CatalogueDevice, 'modelPatterns'> & {
    model_patterns: readonly string[]
  })[]
  context_cues: readonly string[]
}

/** The catalogue of a parsed catalogue file; `names` are further cues, such as the service's name. */
export function catalogueOfFile(file: CatalogueFile, names: readonly string[] = []): Catalogue {
  return {
    families: file.families,
    codes: file.codes,
    foreignCodes: file.foreign_codes,
    devices: file.devices.map(({ model_patterns, ...device }) => ({
      ...device,
      modelPatterns: model_patterns,
    })),
    contextCues: [...file.context_cues, ...names],
  }
}
