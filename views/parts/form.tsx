// A form that posts without script, and with script swaps in the page it leads to.
import type { FC, PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{
  action: string
  class?: string
  id?: string
  label?: string
  /** Changes the whole frame (signing in and out): never swapped. */
  plain?: boolean
}>

export const PostForm: FC<Props> = ({ action, class: className, id, label, plain, children }) => (
  <form
    method="post"
    action={action}
    class={className}
    id={id}
    aria-label={label}
    novalidate
    {...(plain ? {} : { 'hx-post': action, 'hx-target': '#main', 'hx-swap': 'outerMorph' })}
  >
    {children}
  </form>
)
