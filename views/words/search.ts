// How a search talks about itself: what it found, what it could not take, and what it took instead.
import type { SearchPage } from '../../src/knowledge/search.ts'

type Trouble = SearchPage['troubles'][number]

const unknownValues: Record<Trouble['name'], (value: string) => string> = {
  device: (value) => `There is no device called “${value}”.`,
  code: (value) => `“${value}” is no error code we know.`,
  is: (value) => `is:${value} is nothing: is: takes solved, unsolved, open or official.`,
  in: (value) => `There is no category called “${value}”.`,
  by: (value) => `Nobody here is called “${value}”.`,
}

/** What stands beside the field about values there is no such thing as; empty where all is well. */
export const troubleWords = (troubles: Trouble[]): string =>
  troubles.length === 0
    ? ''
    : `${troubles.map(({ name, value }) => unknownValues[name](value)).join(' ')} Searched without it.`

/** What the field took in another way than it may have been meant. */
export const hintWords = ({ unknown, empty, isCut }: SearchPage): string[] => [
  ...[...new Set(unknown)]
    .slice(0, 3)
    .map((name) => `“${name}” is no filter here, so it was searched for as a word.`),
  ...empty.slice(0, 1).map((name) => `Say which after “${name}:”, without a space.`),
  ...(isCut ? ['That is more than a search takes: only its beginning was searched for.'] : []),
]

/** `1 result`, `about 1,200 results`; beyond what is looked at `600 or more`. */
export const totalWords = ({ total, isCapped }: Pick<SearchPage, 'total' | 'isCapped'>): string => {
  const number = total.toLocaleString('en')
  if (isCapped) return `${number} results, and there are more: narrow them down`
  return total === 1 ? '1 result' : `${number} results`
}

/** What a filter that was chosen is called: `Device: Samsung smart TV`. */
export const chosenWords = ({ name, label }: SearchPage['chosen'][number]): string =>
  `${filterNames[name]}: ${label}`

const filterNames: Record<Trouble['name'], string> = {
  device: 'Device',
  code: 'Code',
  is: 'Only',
  in: 'Category',
  by: 'By',
}
