// The box for writing Markdown: tools and preview come alive with the script, the text works without.
import type { Child, FC } from 'hono/jsx'
import { described, Labelled } from './field.tsx'
import { Icon } from './icon.tsx'

type Props = {
  name: string
  label: Child
  id?: string
  hint?: string
  error?: string
  value?: string
  rows?: number
  maxlength?: number
}

export const Composer: FC<Props> = (props) => (
  <Labelled {...props}>
    <div class="composer-box" data-composer>
      <Tools />
      <textarea
        class="input composer-input"
        name={props.name}
        rows={props.rows ?? 7}
        maxlength={props.maxlength}
        {...described(props)}
      >
        {props.value?.startsWith('\n') ? `\n${props.value}` : props.value}
      </textarea>
      <details class="composer-preview unfold" hidden>
        <summary>Preview</summary>
        <div class="prose" />
      </details>
    </div>
  </Labelled>
)

const tools = [
  { format: 'bold', label: 'Bold', icon: 'bold' },
  { format: 'italic', label: 'Italic', icon: 'italic' },
  { format: 'link', label: 'Link', icon: 'link' },
  { format: 'code', label: 'Code', icon: 'code' },
  { format: 'list', label: 'List', icon: 'list' },
  { format: 'quote', label: 'Quote', icon: 'quote' },
]

const Tools: FC = () => (
  <div class="composer-tools" role="toolbar" aria-label="Formatting" hidden>
    {tools.map(({ format, label, icon }) => (
      <button
        type="button"
        class="button is-quiet is-small is-icon"
        data-format={format}
        aria-label={label}
      >
        <Icon name={icon} />
      </button>
    ))}
  </div>
)
