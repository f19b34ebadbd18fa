// What already answers a question that is still being written, under the ask form's title.
import type { FC } from 'hono/jsx'
import type { Suggestions as Found } from '../../src/forum/suggestions.ts'
import { links } from '../links.ts'
import { threadIcons } from '../words/states.ts'
import { likenessWords, threadStateOf } from '../words/threads.ts'
import { Mark } from './mark.tsx'
import { ProblemBanners } from './problem-banner.tsx'

export const Suggestions: FC<{ found: Found }> = ({ found }) => {
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
      <ProblemBanners problems={found.problems} />
      {found.articles.length + found.threads.length > 0 ? <Answers found={found} /> : null}
    </section>
  )
}

const Answers: FC<{ found: Found }> = ({ found }) => {
  const nameOf = new Map(found.recognised.map(({ kind, ref, name }) => [`${kind}:${ref}`, name]))
  return (
    <ul>
      {found.articles.map(({ slug, title, about }) => (
        <li class="suggestion is-article">
          <Mark state="article" icon="article" />
          <a href={links.article(slug)}>{title}</a>
          <span class="suggestion-why">
            Official article{nameOf.has(about) ? ` about ${nameOf.get(about)}` : ''}
          </span>
        </li>
      ))}
      {found.threads.map((thread) => {
        const state = threadStateOf(thread)
        return (
          <li class={`suggestion is-${state}`}>
            <Mark state={state} icon={threadIcons[state]} />
            <a href={links.thread(thread)}>{thread.title}</a>
            <span class="suggestion-why">{likenessWords(thread, nameOf)}</span>
          </li>
        )
      })}
    </ul>
  )
}
