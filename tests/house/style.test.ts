// How styles and icons are kept: small files, no style in markup, no icon that is not in the sprite.
import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

const folder = new URL('../../public/css/', import.meta.url)
const sheets = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), 'utf8'),
}))
const views = sources.filter(({ path }) => path.startsWith('views/'))

test('every style sheet opens with a sentence, is short, and is imported in a layer', () => {
  const app = sheets.find(({ name }) => name === 'app.css')?.text ?? ''
  const strays = sheets.filter(
    ({ name, text }) =>
      !text.startsWith('/* ') ||
      text.split('\n').length > 251 ||
      (name !== 'app.css' && !app.includes(`@import "./${name}" layer(`)),
  )

  expect(sheets.length).toBeGreaterThan(10)
  expect(strays.map(({ name }) => name)).toEqual([])
})

test('nothing has a style of its own and nothing is important', () => {
  const styled = views.filter(({ text }) => /\sstyle=/.test(text))
  const shouting = sheets.filter(({ text }) => text.includes('!important'))

  expect(styled.map(({ path }) => path)).toEqual([])
  expect(shouting.map(({ name }) => name)).toEqual([])
})

test('every named icon is in the sprite', () => {
  const sprite = readFileSync(new URL('../../public/icons.svg', import.meta.url), 'utf8')
  const drawn = new Set([...sprite.matchAll(/<symbol id="([\w-]+)"/g)].map(([, id]) => id))
  const named = views.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:<Icon name=|icon=|icon: )["']([\w-]+)["']/g)].map(([, id]) => ({
      path,
      id,
    })),
  )

  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(({ id }) => !drawn.has(id))).toEqual([])
})

test('the whole style is under 48 kB before compression', async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL('app.css', folder).pathname],
    bundle: true,
    minify: true,
    write: false,
  })

  expect(outputFiles[0]?.contents.length).toBeLessThan(48_000)
})
