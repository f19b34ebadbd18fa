// Four kinds of tests: units and journeys in Node, the same journeys in workerd, and a real browser.
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const home = (name: 'node' | 'worker') => ({
  '#home': new URL(`./tests/support/home-${name}.ts`, import.meta.url).pathname,
})

const shared = {
  // Files share a worker, so that the forum is loaded once and not for each: a test file that leaves
  // something behind for the next one is a fault of its own.
  isolate: false,
  globalSetup: './tests/support/services.ts',
  setupFiles: ['./tests/support/quiet.ts'],
  expect: { requireAssertions: true },
}

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: home('node') },
        test: {
          ...shared,
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/worker/**', 'tests/browser/**'],
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias: home('worker') },
        plugins: [
          cloudflareTest(({ inject }) => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                FOYER_ENV: 'test',
                DATABASE_URL: `${inject<string>('hranaUrl')}/t/entry`,
                HRANA_URL: inject<string>('hranaUrl'),
                SMTP_URL: inject<string>('smtpUrl'),
                MAILBOX_URL: inject<string>('mailboxUrl'),
                HOOK_URL: inject<string>('hookUrl'),
              },
            },
          })),
        ],
        test: {
          ...shared,
          name: 'workerd',
          include: ['tests/journeys/**/*.test.ts', 'tests/worker/**/*.test.ts'],
          testTimeout: 40_000,
        },
      },
      {
        resolve: { alias: home('node') },
        test: {
          ...shared,
          globalSetup: [shared.globalSetup, './tests/support/one-chromium.ts'],
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
