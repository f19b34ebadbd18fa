// What a code that nobody lists yet is known by: its id, and the family it looks like.
import file from '../../db/seed/catalogue.json' with { type: 'json' }
import { slugOf } from '../lib/slugs.ts'
import { cut } from '../lib/typed.ts'
import { familyOfShape } from './recogniser/families.ts'

/** `TVP-899` and `tvp 899` -> `tvp-899`; as in the catalogue's file, a leading minus is a word. */
export const codeIdOf = (code: string): string =>
  slugOf(code.normalize('NFKC').replace(/^\s*\p{Pd}(?=\d)/u, 'neg-'))

/**
 * The family a text has the shape of, or null. The shape alone: where a code is asked for, nobody
 * means a word of a sentence.
 */
export const familyOfCode = (text: string): string | null => {
  const written = cut(text, 60)
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    // A sub-code in brackets belongs to the same family.
    .replace(/ ?\([^()]{1,24}\)$/, '')
    .replace(/[\s\p{Pd}_.:;]+/gu, '-')
  return familyOfShape(written, familyIds)
}

const familyIds = file.families.map(({ id }) => id)
