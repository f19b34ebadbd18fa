// What the demo community says: real codes and devices, made-up numbers and hosts, enough to read.
import { expect, test } from 'vitest'
import {
  answers,
  articles,
  catalogue,
  people,
  phrases,
  problems,
  promotions,
  raw,
  threads,
} from './files.ts'

const written = [
  'cast',
  'threads',
  'reports',
  'case-notes',
  'held',
  'flags',
  'problems',
  'area-articles',
  'promotions',
]
const everything = [...written, 'volume-phrases', 'posts']
const deviceIds = new Set(catalogue.devices.map(({ id }) => id))
const codeNames = new Set(catalogue.codes.map(({ code }) => code))
const bare = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, '')
// What staff find on their list of new codes.
const unlisted = ['TVP-817', 'NW-4-31']
const bareCodes = new Set([...codeNames, ...unlisted].map(bare))

test('no streaming company is named', () => {
  const ours = new RegExp(['net', 'flix'].join(''), 'i')
  const others =
    /disney|prime video|\bhulu\b|\bhbo\b|youtube|crunchyroll|paramount|peacock|spotify/i

  for (const name of everything) expect.soft(raw(name), name).not.toMatch(ours)
  for (const name of written) expect.soft(raw(name), name).not.toMatch(others)
})

test('telephone numbers are from the range kept for fiction', () => {
  const numbers = everything.flatMap(
    (name) => raw(name).match(/(?:\+|\b\d{3}[ -])[\d ()+-]{6,}\d/g) ?? [],
  )
  const short = written.flatMap((name) => raw(name).match(/\b555[- ]?\d{4}\b/g) ?? [])

  expect(short.length).toBeGreaterThan(2)
  for (const number of [...numbers, ...short]) expect.soft(number).toMatch(/555-01\d\d$/)
})

test('hosts and mail addresses are .example', () => {
  const endings = /\b[a-z0-9-]+\.(?:com|net|org|io|tv|me|co|app|dev|info|de|fr|es|br|uk)\b/gi
  const hosts = written.flatMap(
    (name) => raw(name).match(/(?:https?:\/\/|@)[\w-]+(?:\.[\w-]+)+/g) ?? [],
  )

  expect(hosts.length).toBeGreaterThan(0)
  for (const host of hosts) expect.soft(host).toMatch(/\.example$/)
  for (const name of everything) expect.soft(raw(name).match(endings) ?? [], name).toEqual([])
})

test('only codes and devices of the catalogue occur', () => {
  const shapes =
    /\b(?:NW-\d+-\d+|ui-?\d{3,4}(?:-\d+)?|tvq-[a-z]+-\d+(?: \([^)]+\))?|[MCFHODSU]7\d{3}(?:-\d{4})?(?:-[0-9A-F]{2,8}|-P\d)?|N[QS][A-Z]+[.-]\d+|DLST?\.N?\d+|TVP-\d+|AIP-\d+|E1\d\d|OF\.NA\.\d)\b\)?/gi
  const found = written.flatMap((name) => raw(name).match(shapes) ?? [])
  const named = [
    ...threads.map(({ device }) => device),
    ...answers.flatMap(({ answer }) => answer.outcomes.map(({ device }) => device)),
    ...problems.map(({ device }) => device).filter((device) => device !== ''),
    ...articles.flatMap(({ devices }) => devices ?? []),
  ].filter((device) => device !== undefined)

  expect(found.length).toBeGreaterThan(150)
  for (const code of found) expect.soft(bareCodes.has(bare(code)), code).toBe(true)
  for (const device of named) expect.soft(deviceIds.has(device), device).toBe(true)
  for (const { code } of problems.filter(({ code }) => code !== '')) {
    expect.soft(codeNames.has(code), code).toBe(true)
  }
  for (const code of articles.flatMap(({ codes }) => codes ?? [])) {
    expect.soft(codeNames.has(code), code).toBe(true)
  }
})

test('every area has two to four articles of a readable length', () => {
  for (const { id } of catalogue.areas) {
    const count = articles.filter(({ area }) => area === id).length
    expect.soft(count, id).toBeGreaterThanOrEqual(2)
    expect.soft(count, id).toBeLessThanOrEqual(4)
  }
  for (const { slug, body } of articles) {
    const words = body.split(/\s+/).length
    expect.soft(words, slug).toBeGreaterThanOrEqual(150)
    expect.soft(words, slug).toBeLessThanOrEqual(400)
    expect.soft(body, slug).toMatch(/^### When to contact support$/m)
    expect.soft(body, slug).not.toMatch(/^#{1,2} /m)
  }
  expect(new Set(articles.map(({ slug }) => slug)).size).toBe(articles.length)
})

test('promoted answers are solutions, written by one of staff and reviewed by another', () => {
  expect(promotions.map(({ state }) => state).sort()).toEqual([
    'in_review',
    'published',
    'published',
  ])
  for (const { post, answer, by, reviewer, daysAgo } of promotions) {
    const thread = threads.find((thread) => thread.post === post)
    const accepted = thread?.answers[answer]?.acceptedHoursLater ?? 0
    expect.soft([people.get(by)?.role, people.get(reviewer)?.role]).toEqual(['staff', 'staff'])
    expect.soft(by).not.toBe(reviewer)
    expect.soft(accepted).toBeGreaterThan(0)
    expect.soft(daysAgo).toBeLessThan((thread?.daysAgo ?? 0) - accepted / 24)
  }
})

test('the phrases fill a forum in five languages', () => {
  const slots = new Set(['code', 'device', 'service', 'room', 'time', 'provider_kind'])

  expect(Object.keys(phrases).sort()).toEqual(['de', 'en', 'es', 'fr', 'pt'])
  expect(Buffer.byteLength(raw('volume-phrases'))).toBeLessThan(120_000)
  for (const [lang, { titles, questions, answers, thanks, slots: fillings }] of Object.entries(
    phrases,
  )) {
    for (const sentences of [titles, questions, answers, thanks]) {
      const used = sentences.flatMap((sentence) => sentence.match(/(?<=\{)\w+(?=\})/g) ?? [])
      expect.soft(new Set(sentences).size, lang).toBe(sentences.length)
      expect
        .soft(
          used.filter((slot) => !slots.has(slot)),
          lang,
        )
        .toEqual([])
    }
    expect.soft([titles.length, questions.length, thanks.length], lang).toEqual([60, 120, 40])
    expect.soft(answers.length, lang).toBeGreaterThanOrEqual(150)
    expect.soft(Object.keys(fillings).sort(), lang).toEqual(['provider_kind', 'room', 'time'])
  }
})
