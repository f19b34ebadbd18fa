// The box for writing Markdown: tools and preview come alive with the script, the text works without.
import type { Child, FC } from 'hono/jsx'
import { links } from '../links.ts'
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
    <div class="composer-box" data-composer={links.preview()}>
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
      <details class="composer-preview unfold" hidden hx-morph-skip="">
        <summary>Preview</summary>
        <div class="prose" />
      </details>
    </div>
  </Labelled>
)

const tools = [
  { format: 'bold', label: 'Bold', key: 'B' },
  { format: 'italic', label: 'Italic', key: 'I' },
  { format: 'link', label: 'Link', key: 'K' },
  { format: 'code', label: 'Code' },
  { format: 'list', label: 'List' },
  { format: 'quote', label: 'Quote' },
]

const Tools: FC = () => (
  <div class="composer-tools" role="toolbar" aria-label="Formatting" hidden hx-morph-skip="">
    {tools.map(({ format, label, key }) => (
      <button
        type="button"
        class="button is-quiet is-small is-icon"
        data-format={format}
        aria-label={label}
        aria-keyshortcuts={key ? `Control+${key} Meta+${key}` : undefined}
        title={key ? `${label} (Ctrl+${key})` : label}
      >
        <Icon name={format} />
      </button>
    ))}
  </div>
)
