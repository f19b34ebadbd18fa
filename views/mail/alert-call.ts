// What the webhook is told of a problem, as JSON for a machine and with one sentence for people.
import type { Config } from '../../src/config.ts'
import { idToUrl } from '../../src/lib/ids.ts'
import type { AlertCall } from '../../src/notices/alert-call.ts'
import { links } from '../links.ts'
import { alertText } from '../words/problems.ts'

/** The body of a call; its `id` is the same at every attempt. */
export const alertCallBody = (
  { siteUrl }: Config,
  { at, turn, state, openedAt, data }: AlertCall,
): string =>
  JSON.stringify({
    id: `${idToUrl(data.problemId)}-${data.event}-${turn}`,
    event: data.event,
    at: new Date(at).toISOString(),
    text: alertText(data),
    problem: {
      id: idToUrl(data.problemId),
      title: data.title,
      state,
      severity: data.severity,
      people: data.people,
      windowMinutes: data.minutes,
      expected: data.expected,
      openedAt: new Date(openedAt).toISOString(),
      url: siteUrl + links.staffProblem(data.problemId),
    },
  })
