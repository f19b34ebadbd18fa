// The addresses of what people wrote, for records that keep them: threads, posts, people, articles.
import { idToUrl } from '../lib/ids.ts'

type Thread = { id: number; slug: string }

export const threadPath = ({ id, slug }: Thread): string => `/t/${idToUrl(id)}/${slug}`

/** A post on the first page of its thread. */
export const postPath = (thread: Thread, postId: number): string =>
  `${threadPath(thread)}#post-${idToUrl(postId)}`

export const personPath = (handle: string): string => `/u/${handle}`

export const articlePath = (slug: string): string => `/help/${slug}`
