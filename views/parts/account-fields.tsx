// The fields that several forms of an account ask for.
import type { FC } from 'hono/jsx'
import { passwordHint } from '../words/accounts.ts'
import { Field } from './field.tsx'

type EmailProps = { hint: string; value?: string; error?: string }

export const EmailField: FC<EmailProps> = ({ hint, value, error }) => (
  <Field
    name="email"
    type="email"
    label="E-mail"
    hint={hint}
    value={value}
    error={error}
    autocomplete="email"
    maxlength={254}
  />
)

/** A password that is being chosen, with what it must be like. */
export const NewPasswordField: FC<{ label: string; error?: string }> = ({ label, error }) => (
  <Field
    name="password"
    type="password"
    label={label}
    hint={passwordHint}
    error={error}
    autocomplete="new-password"
    maxlength={200}
  />
)
