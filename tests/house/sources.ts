// The sources of the house: every file with its text, its layer and what it imports.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export type Import = {
  from: string
  to: string /** Path from the root, or the package's name. */
  typeOnly: boolean
}
export type Source = { path: string; text: string; imports: Import[] }

const root = new URL('../..', import.meta.url).pathname
const folders = ['src', 'routes', 'views', 'db', 'moderation', 'public']
const skipped = /^(db\/migrations|db\/seed\/.*\.json|dist|public\/css)/

/** Every TypeScript source of the product, by path from the root. */
export const sources: Source[] = folders.flatMap((folder) =>
  filesIn(join(root, folder))
    .map((file) => relative(root, file))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !skipped.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, imports: importsOf(path, text) }
    }),
)

export const readRoot = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Which row of the import table a file stands in. */
export const layerOf = (path: string): string => {
  const rules: [RegExp, string][] = [
    [/^src\/(lib|text)\//, 'lib, text'],
    [/^db\//, 'db'],
    [/^src\/policy\//, 'policy'],
    [/^src\/(refusal|scope|config|page|limits|smtp|letterbox)\.ts$/, 'scope'],
    [/^src\/(app|worker|node)\.ts$|^src\/cli\//, 'app'],
    [/^src\/jobs\//, 'jobs'],
    [/^src\//, 'domains'],
    [/^moderation\//, 'moderation'],
    [/^routes\//, 'routes'],
    [/^views\/mail\//, 'mail views'],
    [/^views\//, 'views'],
    [/^public\//, 'browser'],
    [/^dist\//, 'built'],
  ]
  return rules.find(([pattern]) => pattern.test(path))?.[1] ?? 'package'
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}

function importsOf(path: string, text: string): Import[] {
  const statement = /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'/gm
  return [...text.matchAll(statement)].map(([whole, type, specifier = '']) => ({
    from: path,
    to: specifier.startsWith('.') ? join(dirname(path), specifier) : specifier,
    typeOnly: type !== undefined || onlyTypes(whole),
  }))
}

// `import { type A, type B } from` brings no value.
function onlyTypes(statement: string): boolean {
  const names = /\{([^}]*)\}/.exec(statement)?.[1]
  const outside = statement.replace(/\{[^}]*\}/, '').match(/^import\s+\w+\s*,/)
  return (
    names !== undefined &&
    !outside &&
    names.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim()))
  )
}
