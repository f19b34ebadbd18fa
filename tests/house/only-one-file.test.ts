// Things that stand in exactly one file, so that one file is all there is to review.
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

const onlyIn: [what: string, pattern: RegExp, files: string[]][] = [
  ['the environment', /process\.env/, ['src/config.ts']],
  ['htmx request and response headers', /['"]HX-/, ['routes/http/answer.tsx']],
  ['the session cookie', /getCookie|setCookie|'Set-Cookie'/, ['routes/http/session.ts']],
  ['raw HTML output', /dangerouslySetInnerHTML|from 'hono\/html'/, ['views/parts/stored-html.tsx']],
  ['the sanitiser', /from 'hast-util-sanitize'/, ['src/text/sanitiser.ts']],
  ['DOMPurify', /from 'dompurify'/, ['public/client/policy.ts']],
  // Sessions translate between the scope's time and Lucia's; the volume is dated by the machine's, drafts
  // by the person's.
  [
    'the clock',
    /Date\.now\b/,
    [
      'public/client/drafts.ts',
      'src/accounts/sessions.ts',
      'src/cli/seed/volume/volume.ts',
      'src/node.ts',
      'src/worker.ts',
    ],
  ],
  ['SMTP', /from 'nodemailer'/, ['src/smtp.ts']],
  ['sessions by Lucia', /from 'lucia'/, ['src/accounts/sessions.ts']],
  ['password hashing', /scrypt/, ['src/accounts/passwords.ts']],
]

test.each(onlyIn)('%s: one file', (_what, pattern, files) => {
  const found = sources
    .filter(({ text }) => pattern.test(withoutComments(text)))
    .map(({ path }) => path)

  expect(found.sort()).toEqual(files)
})

test('roles are compared only by policy', () => {
  const strays = sources
    .filter(({ path }) => !/^(src\/policy|db|src\/cli)\//.test(path))
    .filter(({ text }) => /\.role\s*(===|!==)|=== '(moderator|staff|admin)'/.test(text))

  expect(strays.map(({ path }) => path)).toEqual([])
})

test('SQL stands in db alone', () => {
  const strays = sources
    .filter(({ path }) => !path.startsWith('db/'))
    .filter(({ text }) =>
      /\b(select [\w*(].* from |insert into |delete from |update \w+ set )/i.test(
        withoutComments(text),
      ),
    )

  expect(strays.map(({ path }) => path)).toEqual([])
})

test('addresses are written by links alone', () => {
  const strays = sources
    .filter(
      ({ path }) =>
        /^(views|src|moderation)\//.test(path) &&
        path !== 'views/links.ts' &&
        path !== 'views/assets.ts',
    )
    .filter(({ text }) => /(href|action|hx-get|hx-post)=("\/|\{`\/|\{'\/)/.test(text))

  expect(strays.map(({ path }) => path)).toEqual([])
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
