// Prints HTML that src/text made, and data for machines: the one place where nothing is escaped.
import type { FC } from 'hono/jsx'
import type { StoredHtml as Html } from '../../src/text/stored-html.ts'

/** Markup closed to htmx. */
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

/** Linked data for search engines: a block that browsers neither run nor show. */
export const LinkedData: FC<{ data: Record<string, unknown> }> = ({ data }) => (
  <script
    type="application/ld+json"
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without a single <, so nothing in it ends the block
    dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
  />
)
