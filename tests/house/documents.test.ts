// What the documents claim of files, commands and settings is there.
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRoot } from './sources.ts'

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'DEPLOY.md', 'SECURITY.md']
const scripts = (JSON.parse(readRoot('package.json')) as { scripts: Record<string, string> })
  .scripts

test.each(documents)('%s names only files and folders that exist', (document) => {
  const named = [
    ...readRoot(document).matchAll(
      /`((?:src|db|routes|views|moderation|public|tests|docs)\/[\w./*-]*)`/g,
    ),
  ]
  const missing = named
    .map(([, path = '']) => path.replace(/\*.*$/, '').replace(/[^/]*-$/, ''))
    .filter((path) => !existsSync(path))

  expect(missing).toEqual([])
})

test.each(documents)('%s names only scripts that exist', (document) => {
  const named = [...readRoot(document).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(
    ([, name = '']) => name,
  )

  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

test('DEPLOY.md has every setting that is read, and no other', () => {
  const read = [...readRoot('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): optional/gm)].map(
    ([, name]) => name,
  )
  const listed = [...readRoot('DEPLOY.md').matchAll(/`([A-Z][A-Z_]+)`(?=[^\n]*\|)/g)].map(
    ([, name]) => name,
  )

  expect(read.length).toBeGreaterThan(10)
  expect([...new Set(listed)].sort()).toEqual([...read].sort())
})

test('links between documents lead somewhere', () => {
  const links = documents.flatMap((document) =>
    [...readRoot(document).matchAll(/\]\(([\w./-]+)\)/g)].map(([, path = '']) => path),
  )

  expect(links.filter((path) => !existsSync(path))).toEqual([])
})
