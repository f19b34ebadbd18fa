// One field of a form: label, hint, control, and the error beside it.
import type { Child, FC } from 'hono/jsx'
import { Icon } from './icon.tsx'

type FieldProps = {
  name: string
  label: Child
  /** The control's id where the name is taken on the page; the name otherwise. */
  id?: string
  hint?: Child
  error?: string
  optional?: boolean
  value?: string
}

type InputProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'number' | 'date' | 'time'
  autocomplete?: string
  maxlength?: number
  list?: string
  inputmode?: 'numeric' | 'text'
  short?: boolean
  /** The style can tell whether anything is in it. */
  mayBeAway?: boolean
}

export const Field: FC<InputProps> = (props) => (
  <Labelled {...props}>
    <input
      class={props.short ? 'input is-short' : 'input'}
      name={props.name}
      type={props.type ?? 'text'}
      // A password is never sent back to the page.
      value={props.type === 'password' ? undefined : props.value}
      autocomplete={props.autocomplete}
      maxlength={props.maxlength}
      list={props.list}
      inputmode={props.inputmode}
      placeholder={props.mayBeAway ? '…' : undefined}
      {...described(props)}
    />
  </Labelled>
)

type AreaProps = FieldProps & { rows?: number; maxlength?: number; readonly?: boolean }

export const TextArea: FC<AreaProps> = (props) => (
  <Labelled {...props}>
    <textarea
      class="input"
      name={props.name}
      rows={props.rows ?? 4}
      maxlength={props.maxlength}
      readonly={props.readonly}
      {...described(props)}
    >
      {/* A browser drops one line break after the tag. */}
      {props.value?.startsWith('\n') ? `\n${props.value}` : props.value}
    </textarea>
  </Labelled>
)

export type Option = { value: string; label: string }

export const Select: FC<FieldProps & { options: Option[] }> = (props) => (
  <Labelled {...props}>
    <select class="input" name={props.name} {...described(props)}>
      {props.options.map(({ value, label }) => (
        <option value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  </Labelled>
)

/** The frame around any control; the control itself takes `described(props)`. */
export const Labelled: FC<FieldProps & { children?: Child }> = (props) => {
  const id = idOf(props)
  return (
    <div class={props.error ? 'field is-invalid' : 'field'}>
      <label class="field-label" for={id}>
        {props.label}
        {props.optional ? <span class="field-optional"> optional</span> : null}
      </label>
      {props.hint ? (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {props.children}
      <FieldError id={id} error={props.error} />
    </div>
  )
}

export const FieldError: FC<{ id: string; error?: string }> = ({ id, error }) =>
  error ? (
    <p class="field-error" id={`${id}-error`}>
      <Icon name="warning" />
      {error}
    </p>
  ) : null

/** Attributes that tie a control to its label, hint and error. */
export const described = (props: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error'>) => {
  const id = idOf(props)
  const by = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : '']
  return {
    id,
    'aria-describedby': by.filter(Boolean).join(' ') || undefined,
    'aria-invalid': props.error ? ('true' as const) : undefined,
  }
}

const idOf = (props: { id?: string; name: string }): string => props.id ?? props.name
