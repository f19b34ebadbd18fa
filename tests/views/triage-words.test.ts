// Every rule of triage and every kind of personal data it knows has words of its own.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptyKnown, triage } from '../../moderation/triage/triage.ts'
import { leftWords, ruleWords } from '../../views/words/triage.ts'

type Line = { body: string; account_age_days: number; prior_posts: number }

const said = readFileSync('tests/corpus/spam_dev.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line)
  .map(({ body, account_age_days: accountAgeDays, prior_posts: priorPosts }) =>
    triage({ body, accountAgeDays, priorPosts }, emptyKnown),
  )

test('of the labelled posts', () => {
  const rules = new Set(said.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)))
  const kinds = new Set(said.flatMap(({ findings }) => findings.map(({ kind }) => kind)))

  expect(rules.size).toBeGreaterThan(5)
  expect([...rules].filter((rule) => ruleWords[rule] === undefined)).toEqual([])
  expect(kinds.size).toBeGreaterThan(5)
  expect([...kinds].filter((kind) => leftWords(kind) === 'Something private:')).toEqual([])
})
