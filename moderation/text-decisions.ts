// Decisions that change a text: which passages or links, and what may be wrong with them.
import { z } from 'zod'
import type { Statement } from '../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../db/failures.ts'
import type { Scope } from '../src/scope.ts'
import { holdsPassage, isPassage, shortestPassage } from '../src/text/passages.ts'
import type { Target } from './consequences.ts'
import { isLinkIn, linkStatements } from './links-out.ts'
import { isInPost, redactStatements, type Texts, textReads, withoutIn } from './redact.ts'

/** In the order the form offers them. */
export const textConsequences = ['remove-link', 'redact'] as const

const most = 20
const longest = 500

/** The form's field: one passage or address a line; each once. */
export const passagesField = z
  .string()
  .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean))
  .refine(({ length }) => length <= most, `Take out ${most} things at a time.`)
  .refine(
    (lines) => lines.every(({ length }) => length <= longest),
    `Keep each line under ${longest} characters.`,
  )

/** Whether the consequence changes the text of what is decided about. */
export const isAboutText = (consequence: string): boolean =>
  textConsequences.some((one) => one === consequence)

/** What may follow from a decision about a post or a thread, and nothing else. */
export const textConsequencesFor = (kind: Target['subjectKind']): readonly string[] =>
  kind === 'post' || kind === 'thread' ? textConsequences : []

/** More for the first trip of a decision that is about text; nothing for all others. */
export const readsForText = (scope: Scope, caseId: number, consequence: string) =>
  isAboutText(consequence) ? textReads(scope, caseId) : {}

type Asked = {
  consequence: string
  passages: readonly string[]
  reason: string
  note: string
  facts: string
  law: string
}

/** What is wrong with the passages, by field; null when all is well or the text is not concerned. */
export const wrongWithPassages = (
  asked: Asked,
  postId: number | null,
  read: Partial<Texts>,
): Record<string, string> | null => {
  const texts = readTexts(read)
  if (!isAboutText(asked.consequence) || postId === null || texts === null) return null
  const { passages } = asked
  const isRedaction = asked.consequence === 'redact'
  const said = (passagesWrong: string) => ({ passages: passagesWrong })
  if (passages.length === 0) {
    return said(isRedaction ? 'Copy the passages to take out.' : 'Copy the addresses to take out.')
  }
  const short = passages.find((passage) => !isPassage(passage))
  if (short !== undefined) {
    return said(`“${short}” is too short: name at least ${shortestPassage} characters.`)
  }
  const isThere = isRedaction ? isInPost : isLinkIn
  const missing = passages.find((passage) => !isThere(texts, postId, passage))
  if (missing !== undefined) return said(`“${missing}” does not stand in the post.`)
  return isRedaction ? wrongWithWords(asked) : null
}

// What stays on record must not have what was taken out.
const wrongWithWords = ({ passages, ...words }: Asked): Record<string, string> | null => {
  const fields = ['reason', 'note', 'facts', 'law'] as const
  const wrong = fields.filter((field) => holdsPassage(words[field], passages))
  if (wrong.length === 0) return null
  const message = 'This repeats what is to be taken out: say it in other words.'
  return Object.fromEntries(wrong.map((field) => [field, message]))
}

/** The subject as the decision's own rows may name it. */
export const nameable = <T extends { title: string; slug: string | null }>(
  subject: T,
  { consequence, passages }: Pick<Asked, 'consequence' | 'passages'>,
  read: Partial<Texts>,
): T => {
  const texts = readTexts(read)
  return consequence === 'redact' && texts ? withoutIn(subject, texts, passages) : subject
}

type Subject = { postId: number | null; threadId: number | null }

/** What the decision does to the text, after its own rows. */
export const statementsOnText = (
  scope: Scope,
  { postId, threadId }: Subject,
  { consequence, passages }: Pick<Asked, 'consequence' | 'passages'>,
  read: Partial<Texts>,
  deed: { by: number; at: number },
): Statement[] => {
  const texts = readTexts(read)
  if (postId === null || threadId === null || texts === null) return []
  if (consequence === 'remove-link') {
    return linkStatements(scope, { postId, ...deed }, texts, passages)
  }
  return consequence === 'redact'
    ? redactStatements(scope, { postId, threadId, by: deed.by }, texts, passages)
    : []
}

/** Whether a batch failed because a text changed after it was read. */
export const isTextChanged = (error: unknown): boolean =>
  isNullConflict(error, 'posts.html') ||
  isNullConflict(error, 'post_revisions.post_id') ||
  isUniqueConflict(error, 'post_revisions.post_id, post_revisions.revision')

const readTexts = ({ texts, threadPosts, threadRemovals }: Partial<Texts>): Texts | null =>
  texts && threadPosts && threadRemovals ? { texts, threadPosts, threadRemovals } : null
