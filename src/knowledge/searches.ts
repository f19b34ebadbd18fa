// Searches that ended in nothing: told by the readers' script, their words counted without a person.
import { writeAll } from '../../db/batch.ts'
import { searchesEnding } from '../../db/reads/searches.ts'
import { countSearch, insertMark, type SearchEnding } from '../../db/writes/searches.ts'
import { signalsOfSearch } from '../../moderation/index.ts'
import { sha256Hex } from '../lib/hashes.ts'
import { cut } from '../lib/typed.ts'
import { countWithin, limits, slowDownIfOver } from '../limits.ts'
import { readPage } from '../page.ts'
import { staffed } from '../policy/problems.ts'
import type { Scope } from '../scope.ts'
import { recogniserOf } from './catalogue.ts'
import { sightingsOf } from './unlisted-codes.ts'

export type SearchesPage = Awaited<ReturnType<typeof loadSearches>>

const day = 86_400_000

/** How long a search is remembered, and its mark with it. */
export const daysKept = 30

/** Fewer networks than this could be one person: what they typed is nobody's business. */
export const leastNetworks = 3

export type ToldSearch = { words: string; found: number; opened: boolean }

/** Counts how a search ended, once for each network. One trip. */
export const tellSearch = async (scope: Scope, told: ToldSearch): Promise<void> => {
  const words = keptWords(told.words)
  const row = { ending: endingOf(told), day: scope.now - (scope.now % day), words }
  const mark = sha256Hex(`${scope.caller} ${row.ending} ${words}`)
  try {
    await writeAll(scope.db, [
      countWithin(scope, limits.searchTold, scope.caller),
      ...(words === ''
        ? []
        : [countSearch(scope.db, { ...row, mark }), insertMark(scope.db, { ...row, mark })]),
      ...(row.ending === 'opened' ? [] : signalsOfSearch(scope, namedIn(scope, told.words))),
    ])
  } catch (error) {
    slowDownIfOver(scope, limits.searchTold, error)
    throw error
  }
}

// A code that is looked for in vain is a sign that something is wrong with it; no words are kept.
const namedIn = (scope: Scope, words: string) => {
  const named = recogniserOf(scope).recognise({ title: cut(words, longest), body: '' })
  return {
    codes: [...named.codes, ...sightingsOf(named.unknown)].map(({ id }) => id),
    devices: named.devices.map(({ id }) => id),
  }
}

const endingOf = ({ found, opened }: ToldSearch): SearchEnding => {
  if (opened) return 'opened'
  return found === 0 ? 'nothing' : 'unopened'
}

const longest = 80

// Addresses and long numbers are about a person, not about what the forum lacks.
const keptWords = (typed: string): string => {
  const words = cut(typed.toLowerCase().replace(/\s+/g, ' ').trim(), longest)
  return words.length < 2 || words.includes('@') || /\d{7}/.test(words.replace(/[\s()+.-]/g, ''))
    ? ''
    : words
}

/** What people searched for in the last days; `days` as typed into the address. */
export const loadSearches = async (scope: Scope, typed: string) => {
  const days = typed === '30' ? 30 : 7
  const ask = {
    since: scope.now - (scope.now % day) - (days - 1) * day,
    least: leastNetworks,
    limit: 50,
  }
  const rows = await readPage(scope, {
    nothing: searchesEnding(scope.db, { ...ask, ending: 'nothing' }),
    unopened: searchesEnding(scope.db, { ...ask, ending: 'unopened' }),
  })
  staffed(rows.frame.viewer)
  return { frame: rows.frame, days, nothing: rows.nothing, unopened: rows.unopened }
}
