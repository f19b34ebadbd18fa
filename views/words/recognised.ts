// What is said of the codes and devices recognised in a text.
type Named = { kind: 'code' | 'device'; name: string }

/** `Not this code: NW-2-5`. */
export const notMeantWords = ({ kind, name }: Named): string => `Not this ${kind}: ${name}`

/** `Recognised: NW-2-5, Roku TV. Not meant: UI-800-3.`; empty where there is nothing. */
export const recognisedWords = (found: {
  meant: Named[]
  notMeant: Named[]
  fixed: Named[]
}): string =>
  [listed('Recognised', found.meant), listed('Not meant', [...found.notMeant, ...found.fixed])]
    .filter(Boolean)
    .join(' ')

const listed = (title: string, all: Named[]): string =>
  all.length === 0 ? '' : `${title}: ${all.map(({ name }) => name).join(', ')}.`

/** `3 of 4 times (75 %)`. */
export const shareWords = ({
  removed,
  recognised,
}: {
  removed: number
  recognised: number
}): string =>
  `${removed} of ${recognised} ${recognised === 1 ? 'time' : 'times'} (${Math.round((100 * removed) / recognised)} %)`
