// Builds what the browser loads and the Node program into dist; quick enough to run before every start.
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

const out = 'dist/public'
const week = 7 * 86_400_000

await mkdir(`${out}/assets`, { recursive: true })

const [script, css] = await Promise.all([
  bundled('public/client/app.ts', 'js'),
  bundled('public/css/app.css', 'css'),
])
const icons = await named('icons', 'svg', await readFile('public/icons.svg'))

await cp('public/favicon.svg', `${out}/assets/favicon.svg`)
await cp('public/_headers', `${out}/_headers`)
await writeFile('dist/manifest.json', `${JSON.stringify({ script, css, icons })}\n`)

await forgetOldAssets()
await build({
  entryPoints: { foyer: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})

/** Bundles one entry for the browser; its file's name, made from its content. */
async function bundled(entry, kind) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: kind === 'js' ? 'iife' : undefined,
    target: ['chrome100', 'firefox100', 'safari15'],
    legalComments: 'none',
    logLevel: 'warning',
  })
  return named('app', kind, outputFiles[0].contents)
}

async function named(name, kind, contents) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10)
  const file = `${name}.${hash}.${kind}`
  await writeFile(`${out}/assets/${file}`, contents)
  return file
}

/** Files of earlier builds stay a while: pages that were sent before still ask for them. */
async function forgetOldAssets() {
  for (const name of await readdir(`${out}/assets`)) {
    const { mtimeMs } = await stat(`${out}/assets/${name}`)
    if (Date.now() - mtimeMs > week) await rm(`${out}/assets/${name}`)
  }
}
