// A solved thread as search engines read it: https://schema.org/QAPage.
import type { FC } from 'hono/jsx'
import type { ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { LinkedData } from './stored-html.tsx'

type Props = { page: ThreadPage; siteUrl: string }

/** Nothing for a thread without a solution, or one that is not for everybody. */
export const QuestionData: FC<Props> = ({ page, siteUrl }) => {
  const { thread, question, solution } = page
  if (!solution || thread.hiddenAt !== null || page.isLater) return null
  return (
    <LinkedData
      data={{
        '@context': 'https://schema.org',
        '@type': 'QAPage',
        mainEntity: {
          '@type': 'Question',
          name: thread.title,
          text: page.opening,
          answerCount: thread.replies,
          ...written(question, siteUrl),
          acceptedAnswer: {
            '@type': 'Answer',
            text: solution.opening,
            url: siteUrl + links.post(thread, solution.id),
            upvoteCount: solution.votes,
            ...written(solution, siteUrl),
          },
        },
      }}
    />
  )
}

const written = (post: { createdAt: number; authorHandle: string }, siteUrl: string) => ({
  dateCreated: new Date(post.createdAt).toISOString(),
  author: {
    '@type': 'Person',
    name: post.authorHandle,
    url: siteUrl + links.person(post.authorHandle),
  },
})
