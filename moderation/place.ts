// What a case is about, as its statement and its notices name it.
import { articlePath, personPath, postPath, threadPath } from '../src/text/forum-paths.ts'
import type { Target } from './consequences.ts'

/** What is known of a case's subject: a post in its thread, a person, or an article. */
export type Placed = Pick<Target, 'subjectKind' | 'postId' | 'threadId'> & {
  author: string
  kind: 'question' | 'answer' | null
  /** Of the thread or the article. */
  slug: string | null
  title: string
}

/** The kind of subject and its title, as notices carry them. */
export const aboutOf = ({ subjectKind, title }: Placed) => ({ about: subjectKind, title })

/** Where a decision falls, in words and as a path of this site, as they are now. */
export const placeOf = (subject: Placed): { place: string; path: string } => {
  const { subjectKind, kind, threadId, postId, slug, title, author } = subject
  if (threadId !== null && postId !== null) {
    const thread = { id: threadId, slug: slug ?? '' }
    return kind === 'answer'
      ? { place: `Answer in “${title}”`, path: postPath(thread, postId) }
      : { place: `Question “${title}”`, path: threadPath(thread) }
  }
  return subjectKind === 'article' && slug !== null
    ? { place: `Article “${title}”`, path: articlePath(slug) }
    : { place: `Profile of @${author}`, path: personPath(author) }
}
