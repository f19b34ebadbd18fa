// Settings: sensible without any, and every problem named at once.
import { expect, test } from 'vitest'
import { ConfigProblem, readConfig } from '../../src/config.ts'

const problemsOf = (variables: Record<string, unknown>): string[] => {
  try {
    readConfig(variables)
    return []
  } catch (error) {
    if (error instanceof ConfigProblem) return error.problems
    throw error
  }
}

test('nothing set is a forum on this machine', () => {
  const config = readConfig({})

  expect(config.siteUrl).toBe('http://127.0.0.1:8787')
  expect(config.databaseUrl).toBe('file:data/foyer.db')
  expect(config.env).toBe('development')
})

test('production without its secrets is refused, and every missing one is named at once', () => {
  const problems = problemsOf({ FOYER_ENV: 'production' })

  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'SITE_URL',
    'DATABASE_URL',
    'SECRET_KEY',
    'SMTP_URL',
    'MAIL_FROM',
  ])
})

test('what is wrong is named with its variable, missing and malformed together', () => {
  const problems = problemsOf({
    FOYER_ENV: 'production',
    SITE_URL: 'forum.example',
    SECRET_KEY: 'short',
    PORT: 'eighty',
    DATABASE_URL: 'postgres://x',
  }).join('\n')

  for (const name of ['SITE_URL', 'SECRET_KEY', 'PORT', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM']) {
    expect(problems).toContain(name)
  }
})

test('a webhook is called with a signature or not at all', () => {
  const url = { ALERT_WEBHOOK_URL: 'https://pager.example/foyer' }

  expect(problemsOf(url).join()).toContain('ALERT_WEBHOOK_SECRET is missing')
  expect(problemsOf({ ...url, ALERT_WEBHOOK_SECRET: 'short' }).join()).toContain('16 characters')
  const config = readConfig({ ...url, ALERT_WEBHOOK_SECRET: 'a secret of the pager' })
  expect(config.alertWebhook).toEqual({
    url: 'https://pager.example/foyer',
    secret: 'a secret of the pager',
  })
  expect(readConfig({}).alertWebhook).toBe(undefined)
})

test('an empty variable is one that is not set', () => {
  expect(readConfig({ SITE_NAME: '', PORT: '' }).siteName).toBe('Foyer')
})

test('an address of the site carries no slash at its end', () => {
  expect(readConfig({ SITE_URL: 'https://forum.example/' }).siteUrl).toBe('https://forum.example')
})
