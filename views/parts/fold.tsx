// One row of a long list that unfolds: a family of codes, the devices of a maker.
import type { FC, PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{
  title: string
  count: string
  about?: string
  /** A link to it unfolds the row: browsers do so for what stands inside. */
  id?: string
}>

export const Fold: FC<Props> = ({ title, count, about, id, children }) => (
  <details class="fold">
    <summary>
      <h2 class="fold-title">{title}</h2>
      <span class="fold-count">{count}</span>
      {about ? <span class="fold-about">{about}</span> : null}
    </summary>
    <div id={id}>{children}</div>
  </details>
)
