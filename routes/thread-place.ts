// Where in a thread a person was when they pressed a button: there they come back to.
import type { Context } from 'hono'
import { idFromUrl } from '../src/lib/ids.ts'
import { links, type ThreadAddress } from '../views/links.ts'
import { cameFrom } from './http/answer.tsx'
import type { Env } from './http/session.ts'

/** The page of this thread that the person was on; without a slug if it was another page. */
export const placeIn = (c: Context<Env>, threadId: number) => {
  const [, id = '', slug = '', query = ''] = pagePattern.exec(cameFrom(c) ?? '') ?? []
  if (idFromUrl(id) !== threadId) return { id: threadId, slug: '', from: 0, isAsAsked: false }
  const asked = new URLSearchParams(query)
  return {
    id: threadId,
    slug,
    from: idFromUrl(asked.get('from') ?? '') ?? 0,
    isAsAsked: asked.get('as') === 'asked',
  }
}

/** The page they were on, at the post they acted on where there is one. */
export const backTo = (
  c: Context<Env>,
  thread: ThreadAddress & { replies: number },
  postId: number | null = null,
): string => {
  const { slug, from, isAsAsked } = placeIn(c, thread.id)
  if (isAsAsked) return links.asAsked(thread, postId)
  if (slug === '') return postId === null ? links.thread(thread) : links.post(thread, postId)
  if (postId !== null) return links.postOnPage(thread, from, postId)
  return from > 0 ? links.answers(thread, from) : links.thread(thread)
}

const pagePattern = /^\/t\/([^/?]+)\/([^/?]+)\??(.*)$/
