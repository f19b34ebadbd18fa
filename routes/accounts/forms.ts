// What the forms of an account take, and what is said when something does not fit.
import { z } from 'zod'
import { handlePattern, isReservedHandle } from '../../src/accounts/handles.ts'
import { holdsHandle, isCommonPassword } from '../../src/accounts/password-rules.ts'
import type { Config } from '../../src/config.ts'
import { triedFields } from '../../src/forum/tried.ts'

/** Said beside the field wherever a new password holds the person's handle. */
export const namedPassword = 'It holds your name, which everyone can see. Choose another one.'

export const takenHandle = 'Someone has this name already. If it is you, sign in instead.'

const email = z
  .string()
  .trim()
  .max(254, { error: 'That address is too long.' })
  .pipe(z.email({ error: 'Write a whole e-mail address, such as name@example.org.' }))

// Not trimmed: a password may begin or end with a space.
const newPassword = z
  .string()
  .min(10, { error: 'Use at least 10 characters.' })
  .max(200, { error: 'Use at most 200 characters.' })
  .refine((password) => !isCommonPassword(password), {
    error: 'This is one of the first passwords anyone would try. Choose another one.',
  })

const presentPassword = z.string().min(1, { error: 'Write your password.' }).max(200, {
  error: 'That is not it: passwords here have 200 characters at most.',
})

export const signUpForm = (config: Config) =>
  z
    .object({
      handle: z
        .string()
        .trim()
        .regex(handlePattern, {
          error: 'Use 3 to 20 letters, digits, _ or -, beginning with a letter or digit.',
          // What follows is for names of that length, and takes its time for others.
          abort: true,
        })
        .refine((handle) => !isReservedHandle(config, handle), {
          error: 'This name would be taken for the house. Choose another one.',
        }),
      email,
      password: newPassword,
    })
    .refine(({ handle, password }) => !holdsHandle(password, handle), {
      path: ['password'],
      error: namedPassword,
    })

export const signInForm = z.object({
  login: z
    .string()
    .trim()
    .min(1, { error: 'Write your name or e-mail address.' })
    .max(254, { error: 'That is too long for a name or an address.' }),
  password: presentPassword,
  next: z.string(),
})

export const addressForm = z.object({ email })

export const resetForm = z.object({ password: newPassword })

export const profileForm = z.object({
  bio: z.string().trim().max(500, { error: 'Use at most 500 characters.' }),
  mailNotices: z.string(),
  ...triedFields,
})

export const passwordForm = z.object({ presentPassword, password: newPassword })

export const sessionForm = z.object({ session: z.string().max(100) })
