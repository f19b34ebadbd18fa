// Prints HTML that src/text made: the one place where markup is not escaped, closed to htmx.
import type { FC } from 'hono/jsx'
import type { StoredHtml as Html } from '../../src/text/stored-html.ts'

export const StoredHtml: FC<{ html: Html | string; class?: string }> = ({
  html,
  class: className,
}) => (
  <div
    class={className ? `prose ${className}` : 'prose'}
    dir="auto"
    hx-ignore=""
    // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by src/text when it was written
    dangerouslySetInnerHTML={{ __html: html }}
  />
)
