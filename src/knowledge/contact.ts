// Ways to reach a person, and the summary of a thread that saves telling everything again.
import { mentionsOfThread, threadHead } from '../../db/reads/threads.ts'
import { viewerId } from '../../db/reads/viewer.ts'
import { readPage } from '../page.ts'
import { maySeeThread } from '../policy/threads.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { heatAt } from '../settings.ts'

export type ContactPage = Awaited<ReturnType<typeof loadContact>>

/** What support wants to know first, all of it public in the thread. */
export type CaseSummary = {
  id: number
  slug: string
  title: string
  askedAt: number
  codes: string[]
  devices: string[]
  appVersion: string
  tried: string
}

/** One trip; with a thread's id its summary, or a `missing` refusal if it cannot be read. */
export const loadContact = async (scope: Scope, threadId: number | null) => {
  const { db, config } = scope
  const viewer = viewerId(scope.session?.key ?? '', scope.now)
  const rows = await readPage(scope, {
    threads: threadHead(db, threadId ?? 0, viewer, heatAt(scope.now)),
    mentions: mentionsOfThread(db, threadId ?? 0),
  })
  const [thread] = rows.threads
  if (threadId !== null && !(thread && maySeeThread(rows.frame.viewer, thread))) {
    throw missing('There is no such thread.')
  }
  return {
    frame: rows.frame,
    serviceName: config.serviceName,
    siteUrl: config.siteUrl,
    ways: { url: config.supportUrl, email: config.supportEmail, phone: config.supportPhone },
    thread: thread ? summaryOf(thread, rows.mentions) : null,
  }
}

type Thread = Awaited<ReturnType<typeof threadHead>>[number]
type Mentions = Awaited<ReturnType<typeof mentionsOfThread>>

const summaryOf = (thread: Thread, mentions: Mentions): CaseSummary => {
  const named = (kind: 'code' | 'device') => [
    ...new Set(mentions.filter((mention) => mention.kind === kind).map(({ name }) => name)),
  ]
  const devices = named('device')
  return {
    id: thread.id,
    slug: thread.slug,
    title: thread.title,
    askedAt: thread.createdAt,
    codes: named('code'),
    // What was chosen in the form stands first: it is the device the question is about.
    devices: [...new Set([...(thread.device ? [thread.device] : []), ...devices])],
    appVersion: thread.appVersion,
    tried: thread.tried,
  }
}
