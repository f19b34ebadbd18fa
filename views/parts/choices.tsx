// Choosing one of a few as large radio buttons, and a single check box.
import type { Child, FC } from 'hono/jsx'
import { described, FieldError } from './field.tsx'

export type Choice = { value: string; label: string; hint?: string }

type Props = {
  name: string
  legend: Child
  choices: Choice[]
  value?: string
  hint?: Child
  error?: string
  /** Side by side where there is room. */
  inline?: boolean
}

/** Its first radio has the name as id, so the error summary can lead to it. */
export const Choices: FC<Props> = ({ name, legend, choices, value, hint, error, inline }) => (
  <fieldset
    class={`choices${inline ? ' is-inline' : ''}${error ? ' is-invalid' : ''}`}
    aria-describedby={described({ name, hint, error })['aria-describedby']}
  >
    <legend class="field-label">{legend}</legend>
    {hint ? (
      <p class="field-hint" id={`${name}-hint`}>
        {hint}
      </p>
    ) : null}
    {choices.map((choice, index) => (
      <label class="choice">
        <input
          type="radio"
          name={name}
          id={index === 0 ? name : undefined}
          value={choice.value}
          checked={choice.value === value}
        />
        <span class="choice-label">{choice.label}</span>
        {choice.hint ? <span class="choice-hint">{choice.hint}</span> : null}
      </label>
    ))}
    <FieldError id={name} error={error} />
  </fieldset>
)

type CheckProps = { name: string; label: Child; checked?: boolean; value?: string; error?: string }

/** With an error it has the name as id, so the error summary can lead to it. */
export const Check: FC<CheckProps> = ({ name, label, checked, value, error }) => (
  <label class="check">
    <input
      type="checkbox"
      name={name}
      value={value ?? 'yes'}
      checked={checked}
      {...(error ? described({ name, error }) : {})}
    />
    <span>{label}</span>
  </label>
)
