// What the demo community searched for in vain, so that staff have something to read.
import { tellSearch } from '../../../knowledge/searches.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'

const day = 86_400_000

const searches = [
  { words: 'parental pin forgotten', found: 0, readers: 6 },
  { words: 'hotel wifi login page', found: 0, readers: 4 },
  { words: 'picture too dark hdr', found: 5, readers: 5 },
  { words: 'gift card region', found: 2, readers: 3 },
]

/** Each search by several networks, one each half day. */
export const momentsOfSearches = (stage: Stage): Moment[] =>
  searches.flatMap(({ words, found, readers }) =>
    Array.from({ length: readers }, (_, n) => {
      const at = stage.now - (n + 1) * (day / 2)
      const scope = { ...stage.alone(at), caller: `reader ${n}` }
      return { at, act: () => tellSearch(scope, { words, found, opened: false }) }
    }),
  )
