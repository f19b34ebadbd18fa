// The bars over labelled posts: how many bad ones are caught, with which label, how many fine ones are touched.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emptyKnown, type Label, triage } from '../../moderation/triage/triage.ts'

type Line = {
  id: string
  body: string
  label: Label
  account_age_days: number
  prior_posts: number
}

const postsOf = (file: string): Line[] =>
  readFileSync(`tests/corpus/${file}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const part = (some: unknown[], all: unknown[]) => some.length / all.length

const scoreOf = (file: string) => {
  const judged = postsOf(file).map((post) => ({
    label: post.label,
    said: triage(
      { body: post.body, accountAgeDays: post.account_age_days, priorPosts: post.prior_posts },
      emptyKnown,
    ).label,
  }))
  const bad = judged.filter(({ label }) => label !== 'ok')
  const fine = judged.filter(({ label }) => label === 'ok')
  return {
    caught: part(
      bad.filter(({ said }) => said !== 'ok'),
      bad,
    ),
    right: part(
      bad.filter(({ label, said }) => label === said),
      bad,
    ),
    touched: part(
      fine.filter(({ said }) => said !== 'ok'),
      fine,
    ),
  }
}

describe.each([
  ['spam_dev', 0.95, 0.9, 0.02],
  ['triage-blind-a', 0.95, 0.9, 0.02],
  ['triage-blind-b', 0.95, 0.9, 0.02],
  // Its misses were studied once; what is left of them is not worth a rule.
  ['triage-blind-c', 0.88, 0.82, 0.02],
  // Measured only: one of d's twenty fine posts is five in a hundred.
  ['triage-blind-d', 0.8, 0.8, 0.05],
  ['triage-blind-e', 0.88, 0.85, 0.04],
  ['triage-taught', 0.95, 0.93, 0.02],
])('%s', (file, caught, right, touched) => {
  test(`at least ${caught} caught, ${right} with the right label, at most ${touched} touched`, () => {
    const score = scoreOf(file)

    expect(score.caught).toBeGreaterThanOrEqual(caught)
    expect(score.right).toBeGreaterThanOrEqual(right)
    expect(score.touched).toBeLessThanOrEqual(touched)
  })
})

test('hardly any of the questions written for the recogniser is touched', () => {
  const files = ['devset', 'blind-posts-a', 'blind-posts-b', 'groups-a', 'groups-b']
  const posts = files.flatMap((file) => postsOf(file) as (Line & { title: string })[])

  const touched = posts.filter(
    ({ title, body }) =>
      triage({ title, body, accountAgeDays: 0, priorPosts: 0 }, emptyKnown).label !== 'ok',
  )

  expect(part(touched, posts)).toBeLessThan(0.02)
})
