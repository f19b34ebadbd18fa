// What a title and a text must be, in any form that takes one.
import { z } from 'zod'

// Letters of any script, digits, punctuation or symbols: not only blanks and invisible characters.
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

export const titleRule = z
  .string()
  .trim()
  .min(8, 'Write a title of at least 8 characters.')
  .max(150, 'Keep the title under 150 characters; the rest fits below.')

const longest = z
  .string()
  .trim()
  .max(30_000, 'That is more than 30,000 characters; leave out what is not needed.')

export const questionRule = longest.min(20, 'Tell a little more: at least 20 characters.')

export const answerRule = longest.regex(visible, 'Write your answer first.')

export const replyForm = z.object({ body: answerRule })

export const appVersionRule = z.string().trim().max(40, 'At most 40 characters, please.')

// The revision an editor saw; a form without one means the present text.
const revision = z.string().transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : null))

/** A question's form has a title, an answer's has none, and a question without one keeps its own. */
export const questionEditForm = z.object({ title: titleRule, body: questionRule, revision })
export const answerEditForm = z.object({ body: answerRule, revision })
