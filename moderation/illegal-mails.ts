// Telling those who reported illegal content without an account what was decided (DSA, Art. 16(5)).
import type { Statement } from '../db/batch.ts'
import { insertOutcomeMails, markOutcomeTold, type NoticeOutcome } from '../db/writes/illegal.ts'
import type { Scope } from '../src/scope.ts'

/**
 * Part of the batch that decides a case, decides it anew or takes a decision back: a mail with the
 * outcome, its reason and the ways to object to everyone who sent a notice that joined the case.
 * Nothing happens for cases without such a notice.
 */
export const illegalNoticeMails = (
  { db, now }: Scope,
  caseId: number,
  outcome: NoticeOutcome,
): Statement[] => [insertOutcomeMails(db, caseId, outcome, now), markOutcomeTold(db, caseId, now)]
