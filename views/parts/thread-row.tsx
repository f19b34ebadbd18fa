// A thread in a list: its state, title, where, who, when, its codes and devices, and its counts.
import type { Child, FC } from 'hono/jsx'
import { links } from '../links.ts'
import { type ThreadState, threadIcons } from '../words/states.ts'
import { Chips, type Link, State } from './chip.tsx'
import { Mark } from './mark.tsx'
import { When } from './when.tsx'

export type ThreadRowProps = {
  state: ThreadState
  title: string
  href: string
  category: Link | null
  /** Null: the account is deleted. */
  author: string | null
  at: number
  now: number
  codes?: Link[]
  devices?: Link[]
  answers: number
  meToo: number
  /** The words that were found, with `mark` around them. */
  excerpt?: Child
  /** A known widespread problem it belongs to. */
  problem?: { id: number; title: string } | null
  /** The heading's level below the list's own heading. */
  heading?: 'h2' | 'h3'
}

export const ThreadRow: FC<ThreadRowProps> = (thread) => (
  <li class={`thread-row is-${thread.state}`}>
    <Mark state={thread.state} icon={threadIcons[thread.state]} />
    <div class="thread-row-main">
      <Title heading={thread.heading} title={thread.title} href={thread.href} />
      {thread.excerpt ? <p class="thread-row-excerpt">{thread.excerpt}</p> : null}
      <p class="thread-row-meta">
        <State name={thread.state} />
        <KnownProblem problem={thread.problem} />
        {thread.category ? <a href={thread.category.href}>{thread.category.label}</a> : null}
        <span>{thread.author ?? 'someone who left'}</span>
        <When at={thread.at} now={thread.now} />
      </p>
      <Chips codes={thread.codes} devices={thread.devices} />
    </div>
    <p class="thread-row-counts">
      <Count n={thread.answers} what={thread.answers === 1 ? 'answer' : 'answers'} />
      <Count n={thread.meToo} what="me too" />
    </p>
  </li>
)

/** Says of a row in a list that there is a known problem behind it. */
export const KnownProblem: FC<Pick<ThreadRowProps, 'problem'>> = ({ problem }) =>
  problem ? (
    <a class="state is-confirmed" href={links.problem(problem.id)} title={problem.title}>
      Known problem
    </a>
  ) : null

type CompactProps = {
  state: ThreadState
  title: string
  href: string
  at: number
  now: number
  why?: string
}

/** A thread beside a page: in a `thread-list is-compact`. */
export const CompactThreadRow: FC<CompactProps> = ({ state, title, href, at, now, why }) => (
  <li class="thread-row">
    <div class="thread-row-main">
      <Title title={title} href={href} />
      <p class="thread-row-meta">
        <State name={state} />
        <When at={at} now={now} />
        {why ? <span>{why}</span> : null}
      </p>
    </div>
  </li>
)

const Title: FC<{ heading?: 'h2' | 'h3'; title: string; href: string }> = ({
  heading: Heading = 'h3',
  title,
  href,
}) => (
  <Heading class="thread-row-title">
    <a href={href}>{title}</a>
  </Heading>
)

const Count: FC<{ n: number; what: string }> = ({ n, what }) => (
  <span>
    <b>{n.toLocaleString('en')}</b> {what}
  </span>
)
