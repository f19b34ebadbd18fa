// Refusal: what a person asked for and cannot have, thrown by domains and answered in one place.
import { isUnreachable } from '../db/failures.ts'
import type { Frame } from './page.ts'

export type RefusalKind =
  | 'sign-in'
  | 'missing'
  | 'forbidden'
  | 'conflict'
  | 'slow-down'
  | 'unavailable'
  | 'barred'

/** `said` is shown to the person; `retryAfter` is in seconds. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly retryAfter: number | undefined
  /** Of `barred`: the frame that was read, with what stands in the way. */
  readonly frame: Frame | undefined
  constructor(kind: RefusalKind, said: string, retryAfter?: number, frame?: Frame) {
    super(said)
    this.name = 'Refusal'
    this.kind = kind
    this.retryAfter = retryAfter
    this.frame = frame
  }
}

export const missing = (said = 'There is nothing at this address.') => new Refusal('missing', said)
export const forbidden = (said = 'You may not do this.') => new Refusal('forbidden', said)
export const conflict = (said: string) => new Refusal('conflict', said)
export const slowDown = (said: string, retryAfter: number) =>
  new Refusal('slow-down', said, retryAfter)

/** Nothing but what is owed to everyone until a warning is read or a suspension over. */
export const barred = (said: string, frame: Frame) => new Refusal('barred', said, undefined, frame)

/** The refusal an error stands for: itself, or `unavailable` for a database that is away; else null. */
export const refusalOf = (error: unknown): Refusal | null => {
  if (error instanceof Refusal) return error
  if (!isUnreachable(error)) return null
  return new Refusal('unavailable', 'They are usually back within seconds.', 5)
}
