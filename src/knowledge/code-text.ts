// What staff say of a code: its fields as text, what is wrong with them, and the columns they become.
import { type Fields, linesOf } from './catalogue-edits.ts'
import { aliasFault, isBelow, type Names, type Thing } from './catalogue-names.ts'

/** Where a code can show, as the catalogue calls it. */
export const platforms = [
  'tv',
  'stick',
  'box',
  'console',
  'bluray',
  'set_top',
  'projector',
  'phone',
  'tablet',
  'iphone',
  'ipad',
  'apple_tv',
  'browser',
  'chromebook',
  'windows_app',
] as const

/** What the form says; `aliases` and `fixes` one a line, `parent` in any spelling. */
export type CodeText = {
  meaning: string
  fixes: string
  aliases: string
  area: string
  platforms: string[]
  parent: string
  note: string
}

type Judged = {
  errors: Record<string, string>
  fields: Fields
  /** Null where anything is wrong. */
  columns: {
    meaning: string
    fixes: string[]
    aliases: string[]
    platforms: string[]
    categoryId: number
    parentId: string | null
  } | null
}

/** What the form says as columns, or what is wrong with it; `own` is null for a new code. */
export const judged = (
  { names, areas }: { names: Names; areas: { id: number; slug: string; label: string }[] },
  own: { kind: 'code'; id: string } | null,
  text: CodeText,
  aliasesBefore: string[],
): Judged => {
  const fixes = linesOf(text.fixes)
  const aliases = linesOf(text.aliases)
  const area = areas.find(({ slug }) => slug === text.area)
  const parent = text.parent === '' ? null : codeCalled(names, text.parent)
  const added = aliases.filter((alias) => !aliasesBefore.includes(alias))
  const alias = aliasFault(names, own, added) ?? wordFault(added)
  const errors = {
    ...(alias === null ? {} : { aliases: alias }),
    ...(area ? {} : { area: 'Choose an area.' }),
    ...parentFault(names, own, text.parent, parent),
  }
  const fields = fieldsOf({
    ...text,
    fixes,
    aliases,
    area: area?.label ?? text.area,
    parent: parent?.name ?? text.parent,
  })
  if (!area || Object.keys(errors).length > 0) return { errors, fields, columns: null }
  const { meaning } = text
  const columns = { meaning, fixes, aliases, platforms: text.platforms }
  return {
    errors,
    fields,
    columns: { ...columns, categoryId: area.id, parentId: parent?.id ?? null },
  }
}

// Posts full of it would all link here: what people say of everything has no digit.
const wordFault = (aliases: string[]): string | null => {
  const word = aliases.find((alias) => !/\p{N}/u.test(alias) && alias !== alias.toUpperCase())
  return word === undefined ? null : `“${word}” is a word: a spelling of a code has a digit in it.`
}

const codeCalled = (names: Names, text: string): Thing | null => {
  const called = names.called(text)
  return called?.kind === 'code' ? called : null
}

const parentFault = (
  names: Names,
  own: { id: string } | null,
  typed: string,
  parent: Thing | null,
): Record<string, string> => {
  if (typed === '') return {}
  if (parent === null) return { parent: `We know no code “${typed}”.` }
  if (own && isBelow(names, 'code', own.id, parent.id)) {
    return { parent: `${parent.name} belongs to this very code.` }
  }
  return {}
}

/** Everything that can be edited, by what the form calls it. */
export const fieldsOf = (code: {
  meaning: string
  fixes: string[]
  aliases: string[]
  area: string
  platforms: string[]
  parent: string
}): Fields => ({
  Meaning: code.meaning,
  'What to try first': code.fixes.join('\n'),
  'Other spellings': code.aliases.join('\n'),
  Area: code.area,
  'Shows on': platforms.filter((one) => code.platforms.includes(one)).join(', '),
  'The general code': code.parent,
})
