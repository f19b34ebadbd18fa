// The call that tells another machine of a problem: JSON, signed, for chat rooms and pagers.
import type { Config } from '../config.ts'
import { hmacHex } from '../lib/hashes.ts'
import type { NoticeDataOf } from './notify.ts'

/** What the outbox holds for a call; times in ms. */
export type AlertCall = {
  at: number
  turn: number
  state: string
  openedAt: number
  data: NoticeDataOf['problem-alert']
}

// A pager answers in a second; who takes longer is asked again later.
const patience = 10_000

/**
 * Sends the text of a call; rejects when the other side did not take it, to be tried again. The
 * signature is the HMAC-SHA256 of `<seconds>.<body>` under the secret: who checks both knows that
 * the call is ours and not an old one sent once more.
 */
export const callWebhook = async (
  { alertWebhook }: Config,
  now: number,
  body: string,
): Promise<void> => {
  if (!alertWebhook) return
  const seconds = Math.floor(now / 1000)
  const answer = await fetch(alertWebhook.url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Foyer-Signature': `t=${seconds},v1=${hmacHex(alertWebhook.secret, `${seconds}.${body}`)}`,
    },
    body,
    // Where it leads has not been agreed upon with anybody.
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  })
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`The webhook answered ${answer.status}`)
}
