// The log of what moderators did: theirs with names and filters, and everyone's without.
import { logEntries, loggedModerators, publicLogEntries } from '../db/reads/mod-log.ts'
import { sealedHead } from '../db/reads/mod-log-chain.ts'
import { decodeCursor, encodeCursor } from '../src/lib/cursors.ts'
import { idFromUrl } from '../src/lib/ids.ts'
import { readPage } from '../src/page.ts'
import { mayUndoLogged, moderating } from '../src/policy/moderation.ts'
import type { Scope } from '../src/scope.ts'
import { reasonOf } from './reasons.ts'

const pageSize = 50

export const logActions = [
  'decide',
  'interim',
  'withdrawn',
  'held-edited',
  'held-withdrawn',
  'undo',
  'claim',
  'release',
  'take-over',
  'appeal',
  'appeal-upheld',
  'appeal-varied',
  'appeal-reversed',
  'appeal-undone',
  'restore',
  'note',
  'look',
  'hand-over',
  'escalate',
  'flag',
  'ask-leave',
  'give-leave',
  'merge',
  'unmerge',
  'contest',
  'correct',
  'refuse',
  'add-pattern',
  'remove-pattern',
  'setting',
  'wave-on',
  'wave-off',
  'sweep',
  'unsweep',
  'slow',
  'trust',
] as const

export type LogAction = (typeof logActions)[number]

/** What everyone may read: what was decided, never who looked at whom or noted what. */
const publicActions: LogAction[] = [
  'decide',
  'interim',
  'undo',
  'restore',
  'appeal-upheld',
  'appeal-varied',
  'appeal-reversed',
  'appeal-undone',
  'sweep',
  'unsweep',
  'wave-on',
  'wave-off',
  'slow',
]

/** As addresses have it: handles, an act, a case's id, days such as `2026-11-04`, and a cursor. */
export type LogFilter = Partial<
  Record<'by' | 'about' | 'action' | 'case' | 'from' | 'to' | 'before', string>
>

/** A page of the log for moderators, the latest first. */
export const loadLog = async (scope: Scope, filter: LogFilter) => {
  const action = logActions.find((action) => action === filter.action) ?? null
  const cursor = decodeCursor(filter.before ?? '', 1)
  const { entries, moderators, frame } = await readPage(scope, {
    entries: logEntries(scope.db, { ...filtersOf(filter), action, ...pageAt(cursor) }),
    moderators: loggedModerators(scope.db),
  })
  const viewer = moderating(frame.viewer)
  const shown = entries.slice(0, pageSize).map((entry) => ({
    ...entry,
    rule: entry.rule === null ? null : reasonOf(entry.rule).label,
    may: { undo: mayUndoLogged(viewer, entry, scope.now) },
  }))
  return {
    frame,
    entries: shown,
    filter: { ...typedOf(filter), action: action ?? '' },
    moderators: moderators.map(({ handle }) => handle),
    isFirst: cursor === null,
    before: cursorAfter(entries),
  }
}

/** A page of the public log: what was decided and why, naming nobody. */
export const loadPublicLog = async (scope: Scope, filter: Pick<LogFilter, 'before'>) => {
  const cursor = decodeCursor(filter.before ?? '', 1)
  const { entries, heads, frame } = await readPage(scope, {
    entries: publicLogEntries(scope.db, { actions: publicActions, ...pageAt(cursor) }),
    heads: sealedHead(scope.db),
  })
  return {
    frame,
    entries: entries.slice(0, pageSize).map(({ names, ...entry }) => ({
      ...entry,
      rule: entry.rule === null ? null : reasonOf(entry.rule).label,
      reason: withoutNames(entry.reason, JSON.parse(names) as string[]),
    })),
    /** Who keeps this can tell later whether anything before it was changed. */
    head: heads[0] ?? null,
    isFirst: cursor === null,
    before: cursorAfter(entries),
  }
}

const typedOf = ({ by = '', about = '', case: caseId = '', from = '', to = '' }: LogFilter) => ({
  by,
  about,
  case: caseId,
  from,
  to,
})

const day = 86_400_000

const filtersOf = ({ by, about, case: caseId, from, to }: LogFilter) => {
  const until = dayOf(to)
  return {
    by: by ? by.toLowerCase() : null,
    about: about ? about.toLowerCase().replace(/^@/, '') : null,
    // A case that cannot be is no case: nothing fits.
    caseId: caseId ? (idFromUrl(caseId) ?? 0) : null,
    from: dayOf(from),
    until: until === null ? null : until + day,
  }
}

/** The beginning of a day (UTC); null for what is none. */
const dayOf = (text = ''): number | null => {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : at
}

const pageAt = (cursor: number[] | null) => ({ before: cursor?.[0] ?? null, limit: pageSize + 1 })

const cursorAfter = (entries: { id: number }[]): string | null => {
  const last = entries.length > pageSize ? entries[pageSize - 1] : undefined
  return last ? encodeCursor([last.id]) : null
}

/** A reason is written to the people concerned and may name them; the public reads it without. */
export const withoutNames = (text: string, names: string[]): string =>
  names.reduce(
    // Handles are letters, digits, _ and -: nothing of them means anything in a pattern.
    (left, name) => left.replace(new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'gi'), '[name]'),
    text,
  )
