// The recogniser over the real catalogue, and the shortest way to ask it.
import { readFileSync } from 'node:fs'
import { catalogueOfFile } from '../../src/knowledge/recogniser/catalogue.ts'
import { createRecogniser } from '../../src/knowledge/recogniser/recogniser.ts'
import type { LabelledPost } from '../../src/knowledge/recogniser/score.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

export const catalogue = catalogueOfFile(JSON.parse(read('db/seed/catalogue.json')))
export const recogniser = createRecogniser(catalogue)

/** The posts of a file of tests/corpus. */
export const corpus = (name: string): LabelledPost[] =>
  read(`tests/corpus/${name}.jsonl`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

export const devset = corpus('devset')

/** The codes of a post, each once, in order; a bar in the text parts title and body. */
export function codesOf(post: string): string[] {
  const { codes } = recogniser.recognise(fieldsOf(post))
  return [...new Set(codes.map(({ label }) => label))]
}

/** The ids of the devices of a post, each once, in order. */
export function devicesOf(post: string): string[] {
  const { devices } = recogniser.recognise(fieldsOf(post))
  return [...new Set(devices.map(({ id }) => id))]
}

function fieldsOf(post: string): { title: string; body: string } {
  const [title = '', body] = post.split(' | ')
  return body === undefined ? { title: 'A question', body: title } : { title, body }
}
