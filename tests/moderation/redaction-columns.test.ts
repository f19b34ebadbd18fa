// A redaction reaches every column: one that is new is listed as cleaned, or as never having a post's words.
import { readdirSync } from 'node:fs'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { madeAnew, places } from '../../db/reads/redaction.ts'

const folder = new URL('../../db/schema/', import.meta.url)
const schema: Record<string, unknown>[] = await Promise.all(
  readdirSync(folder).map((file) => import(new URL(file, folder).href)),
)

/** Texts that are never a post's, by why. */
const never: Record<string, string[]> = {
  'names, keys and hashes that we make': [
    'alert_wishes.time_zone',
    'articles.slug',
    'detector_keys.key',
    'detector_keys.state',
    'detector_site.state',
    'guest_signals.key',
    'guest_signals.mark',
    'problem_alerts.event',
    'problem_keys.key',
    'problem_moves.moved',
    'problem_threads.key',
    'problems.app_version',
    'problems.country',
    'problems.unlisted_id',
    'signal_attacks.key',
    'signal_attacks.user_ids',
    'signals.app_version',
    'signals.country',
    'threads.country',
    'article_feedback.voice',
    'article_subjects.ref',
    'catalogue_edits.ref',
    'illegal_notices.id',
    'jobs.holder',
    'jobs.name',
    'limits.key',
    'mention_removals.ref',
    'mentions.ref',
    'mod_log.action',
    'mod_log.consequence',
    'mod_log.hash',
    'mod_log.previous',
    'mod_log.reason_digest',
    'mod_log.reason_salt',
    'mod_log.verdict',
    'learnt_posts.label',
    'feature_counts.label',
    'notices.kind',
    'outbox.kind',
    'problem_updates.state',
    'problems.key',
    'reports.parts',
    'reports.reason',
    'decisions.rule',
    'search_marks.mark',
    'sessions.id',
    'settings.name',
    'settings.value',
    'signals.key',
    'threads.lang',
    'tokens.id',
    'words_counted.up_to',
  ],
  'the catalogue, written by staff': [
    'article_revisions.codes',
    'article_revisions.devices',
    'articles.source_url',
    'catalogue_edits.after',
    'catalogue_edits.before',
    'catalogue_edits.note',
    'categories.about',
    'categories.label',
    'categories.slug',
    'codes.aliases',
    'codes.code',
    'codes.confidence',
    'codes.evidence',
    'codes.family_id',
    'codes.fixes',
    'codes.id',
    'codes.meaning',
    'codes.parent_id',
    'codes.platforms',
    'codes.sibling_key',
    'codes.source',
    'devices.aliases',
    'devices.id',
    'devices.maker',
    'devices.minimum_system',
    'devices.name',
    'devices.note',
    'devices.parent_id',
    'devices.platform',
    'devices.support_advice',
    'devices.support_since',
    'devices.type',
    'families.about',
    'families.id',
    'families.shape',
    'outcomes.device_id',
    'patterns.note',
    'patterns.text',
    'problem_moves.reason',
    'problem_updates.body',
    'problem_updates.html',
    'problems.code_id',
    'problems.device_id',
    'problems.title',
    'threads.device_id',
    'unlisted_acts.code_id',
    'unlisted_acts.note',
    'unlisted_codes.family_id',
    'article_dealings.note',
  ],
  'what people say of themselves, of articles, or to search': [
    'article_feedback.comment',
    'illegal_notices.email',
    'illegal_notices.name',
    'search_counts.words',
    'sessions.agent',
    'users.bio',
    'users.email',
    'users.email_key',
    'users.handle',
    'users.handle_key',
    'users.password_hash',
  ],
  'said of people, never of posts': ['trust_changes.why'],
  'errors of mail servers and jobs': ['jobs.error', 'outbox.error'],
}

const tables = schema
  .flatMap((module) => Object.values(module))
  .filter((table): table is SQLiteTable => table instanceof SQLiteTable)
  .map(getTableConfig)

const texts = tables.flatMap(({ name, columns }) =>
  columns
    // A list of fixed words holds nothing else.
    .filter((column) => column.getSQLType() === 'text' && !column.enumValues?.length)
    .map((column) => `${name}.${column.name}`),
)

const cleaned = [...places.map(({ table, column }) => `${table}.${column}`), ...madeAnew]

test('every column of text is cleaned by a redaction or never has the words of a post', () => {
  const listed = new Set([...cleaned, ...Object.values(never).flat()])

  expect(texts.filter((column) => !listed.has(column))).toEqual([])
})

test('the lists name columns that exist, each once', () => {
  const listed = [...cleaned, ...Object.values(never).flat()]

  expect(listed.filter((column) => !texts.includes(column))).toEqual([])
  expect(listed.filter((column, at) => listed.indexOf(column) !== at)).toEqual([])
})
