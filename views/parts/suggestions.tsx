// What already answers a question that is still being written, under the ask form's title.
import type { FC } from 'hono/jsx'
import type { Suggestions as Found } from '../../src/forum/suggestions.ts'
import { idToUrl } from '../../src/lib/ids.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText } from '../../src/text/markdown.ts'
import { links } from '../links.ts'
import { threadIcons } from '../words/states.ts'
import { articleWhyWords, sharedWords, threadStateOf } from '../words/threads.ts'
import { ProblemBanner } from './banner.tsx'
import { Icon } from './icon.tsx'
import { Mark } from './mark.tsx'

type Props = { found: Found; viewerId: number | undefined }

/** Stands inside the ask form: its buttons send the form elsewhere. */
export const Suggestions: FC<Props> = ({ found, viewerId }) => {
  const isEmpty = found.articles.length + found.threads.length + found.problems.length === 0
  return (
    <section
      class={isEmpty ? 'suggestions is-empty' : 'suggestions'}
      id="suggestions"
      aria-labelledby="suggestions-title"
      aria-live="polite"
    >
      <h2 class={isEmpty ? 'visually-hidden' : 'suggestions-title'} id="suggestions-title">
        {isEmpty ? 'What already answers this' : 'This may already answer it'}
      </h2>
      {found.problems.map((problem) => (
        <KnownProblem problem={problem} />
      ))}
      {found.articles.length + found.threads.length > 0 ? (
        <Answers found={found} viewerId={viewerId} />
      ) : null}
      <input type="hidden" name="shown" value={shownBy(found)} />
    </section>
  )
}

/** What the form says was shown when it is posted after all; the ask form's route reads it. */
const shownBy = ({ articles, threads }: Found): string =>
  [
    ...articles.map(({ id }) => `article:${idToUrl(id)}`),
    ...threads.map(({ id }) => `thread:${idToUrl(id)}`),
  ].join(' ')

// Enough for two lines; the rest is on the problem's page.
const longestNote = 200

const KnownProblem: FC<{ problem: Found['problems'][number] }> = ({
  problem: { id, state, title, note },
}) => (
  <ProblemBanner
    state={state}
    title={title}
    href={links.problem(id)}
    note={excerpt(plainText(note), longestNote)}
  >
    <button class="button is-small" {...elsewhere(links.meTooProblem(id))}>
      <Icon name="follow" />
      We know: follow it here
    </button>
  </ProblemBanner>
)

// A button of the ask form that leads to another page than the new thread.
const elsewhere = (action: string) => ({
  formaction: action,
  'hx-post': action,
  'hx-target': '#main',
  'hx-swap': 'outerMorph',
})

const Answers: FC<Props> = ({ found, viewerId }) => {
  const nameOf = new Map(found.recognised.map(({ kind, ref, name }) => [`${kind}:${ref}`, name]))
  return (
    <ul>
      {found.articles.map(({ id, slug, title, about, concepts }) => (
        <li class="suggestion is-article">
          <Mark state="article" icon="article" />
          <a href={links.article(slug)} data-shown={`article:${idToUrl(id)}`}>
            {title}
          </a>
          <span class="suggestion-why">{articleWhyWords(nameOf.get(about), concepts)}</span>
        </li>
      ))}
      {found.threads.map((thread) => (
        <SuggestedThread thread={thread} viewerId={viewerId} />
      ))}
    </ul>
  )
}

type ThreadProps = { thread: Found['threads'][number]; viewerId: number | undefined }

const SuggestedThread: FC<ThreadProps> = ({ thread, viewerId }) => {
  const state = threadStateOf(thread)
  return (
    <li class={`suggestion is-${state}`}>
      <Mark state={state} icon={threadIcons[state]} />
      <a href={links.thread(thread)} data-shown={`thread:${idToUrl(thread.id)}`}>
        {thread.title}
      </a>
      <span class="suggestion-why">{sharedWords(thread)}</span>
      {thread.authorId === viewerId ? (
        <b class="suggestion-mine">You asked this</b>
      ) : (
        <button
          class="button is-small suggestion-mine"
          name="mine"
          value={idToUrl(thread.id)}
          {...elsewhere(links.mine())}
        >
          <Icon name="hand" />
          This is my problem<span class="visually-hidden">: {thread.title}</span>
        </button>
      )}
    </li>
  )
}
