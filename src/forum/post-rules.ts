// What a title and a text must be, in any form that takes one.
import { z } from 'zod'
import { oneLine } from '../lib/typed.ts'
import { notMeantRule } from './not-meant.ts'
import { triedFields } from './tried.ts'

// Letters of any script, digits, punctuation or symbols: not only blanks and invisible characters.
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

// A code alone, such as -93, is a title: it is what stands on the screen.
const shortTitle = 'Write a title of at least 3 characters.'
const shortQuestion = 'Tell a little more: at least 20 characters.'

export const titleRule = z
  .string()
  .overwrite(oneLine)
  .min(3, shortTitle)
  .max(150, 'Keep the title under 150 characters; the rest fits below.')
  .regex(visible, shortTitle)

const bodyRule = z
  .string()
  .trim()
  .max(30_000, 'That is more than 30,000 characters; leave out what is not needed.')

export const questionRule = bodyRule.min(20, shortQuestion).regex(visible, shortQuestion)

export const answerRule = bodyRule.regex(visible, 'Write your answer first.')

/** A field that may be left out, `most` characters long. */
export const optionalRule = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most.toLocaleString('en')} characters, please.`)

export const appVersionRule = optionalRule(40)

export const replyForm = z.object({ body: answerRule, notMeant: notMeantRule, ...triedFields })

// The revision an editor saw; a form without one means the present text.
const revision = z.string().transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : null))

/** A question's form has a title, an answer's has none, and a question without one keeps its own. */
const edited = { revision, notMeant: notMeantRule, ...triedFields }
export const questionEditForm = z.object({ title: titleRule, body: questionRule, ...edited })
export const answerEditForm = z.object({ body: answerRule, ...edited })
