// How what people think of a post is put in words.
import { counted } from './threads.ts'

/** `3 people found this helpful`. */
export const helpfulWords = (votes: number): string =>
  `${counted(votes, 'person', 'people')} found this helpful`

/** `Worked for 3, did not for 1`. */
export const outcomeWords = ({ worked, failed }: { worked: number; failed: number }): string =>
  failed === 0 ? `Worked for ${n(worked)}` : `Worked for ${n(worked)}, did not for ${n(failed)}`

const n = (count: number): string => count.toLocaleString('en')
