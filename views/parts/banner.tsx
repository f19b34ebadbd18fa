// The banner of a widespread problem, wherever it concerns the reader.
import type { Child, FC } from 'hono/jsx'
import { State } from './chip.tsx'
import { Icon } from './icon.tsx'

type Props = {
  state: 'suspected' | 'confirmed' | 'identified' | 'monitoring' | 'resolved'
  title: string
  href: string
  note: string
  why?: string
  /** Buttons: follow, me too. */
  children?: Child
}

export const ProblemBanner: FC<Props> = ({ state, title, href, note, why, children }) => (
  <section class={`banner is-${state}`} aria-label={`Widespread problem: ${title}`}>
    <Icon name={state === 'resolved' ? 'check' : 'warning'} />
    <div class="banner-body">
      <p class="banner-title">
        <State name={state} />
        <a href={href}>{title}</a>
      </p>
      <p>{note}</p>
      {why ? <p class="muted">{why}</p> : null}
    </div>
    {children ? <div class="banner-actions">{children}</div> : null}
  </section>
)
