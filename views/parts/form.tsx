// A form that posts without script, and with script swaps in the page it leads to.
import type { FC, PropsWithChildren } from 'hono/jsx'

type Props = PropsWithChildren<{
  action: string
  class?: string
  id?: string
  label?: string
  /** The id on the page where a refused form stands again, far down. */
  refusedAt?: string
  /** Changes the whole frame (signing in and out): never swapped. */
  plain?: boolean
}>

export const PostForm: FC<Props> = ({ action, class: className, id, label, children, ...how }) => (
  <form
    method="post"
    action={at(action, how.refusedAt)}
    class={className}
    id={id}
    aria-label={label}
    novalidate
    {...(how.plain
      ? {}
      : {
          'hx-post': action,
          'hx-target': '#main',
          'hx-swap': 'outerMorph',
          'hx-sync': '#main:queue all',
        })}
  >
    {children}
  </form>
)

const at = (action: string, anchor: string | undefined): string =>
  anchor ? `${action}#${anchor}` : action
