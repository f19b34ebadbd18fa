// How what people think of a post is put in words.
import { counted } from './threads.ts'

/** `3 people found this helpful`. */
export const helpfulWords = (votes: number): string =>
  `${counted(votes, 'person', 'people')} found this helpful`

/** `Worked for 3, did not for 1`. */
export const outcomeWords = ({ worked, failed }: { worked: number; failed: number }): string =>
  failed === 0 ? `Worked for ${n(worked)}` : `Worked for ${n(worked)}, did not for ${n(failed)}`

/** Asks, or says what the reader said before: 1 it worked, 0 it did not. */
export const saidWords = (said: number | null): string => {
  if (said === null) return 'Did it work for you?'
  return said === 1 ? 'You said it worked. Still so?' : 'You said it did not work. Still so?'
}

const n = (count: number): string => count.toLocaleString('en')
