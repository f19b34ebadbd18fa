// Notices of illegal content from anyone, without an account (DSA, Art. 16): sent, kept, and looked up.
import { z } from 'zod'
import { together, writeAll } from '../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../db/failures.ts'
import { noticeOfReceipt } from '../db/reads/illegal.ts'
import { type SubjectRow, subjectToReport } from '../db/reads/report-subjects.ts'
import { insertNotice } from '../db/writes/illegal.ts'
import { insertReport, openCase, recountReports } from '../db/writes/reports.ts'
import { emailKeyOf } from '../src/accounts/handles.ts'
import { addressHash } from '../src/accounts/mailed-links.ts'
import { hmacHex, sha256Hex } from '../src/lib/hashes.ts'
import { idFromUrl, newId } from '../src/lib/ids.ts'
import {
  countWithin,
  keepWithin,
  limits,
  slowDownIfOver,
  usesByCaller,
  usesOf,
} from '../src/limits.ts'
import { mailLater } from '../src/notices/mail.ts'
import { readPage } from '../src/page.ts'
import { conflict, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { joining } from './report.ts'
import { noteOf } from './report-form.ts'
import { isPublic, keyOf, type ReportOf } from './report-subject.ts'
import { noticeWeight } from './weight.ts'

export const noticeForm = z.object({
  name: z.string().trim().min(2, 'Write your name.').max(100, 'Keep it under 100 characters.'),
  email: z
    .string()
    .trim()
    .max(254, 'That address is too long.')
    .pipe(z.email('Write a whole e-mail address, such as name@example.org.')),
  url: z
    .string()
    .trim()
    .min(1, 'Paste the address of the content.')
    .max(500, 'That is longer than any address here.'),
  law: z.string().trim().max(300, 'Keep the law under 300 characters.'),
  explanation: z
    .string()
    .trim()
    .min(30, 'Explain in at least 30 characters what is against the law, and why.')
    .max(5000, 'Keep the explanation under 5,000 characters.'),
  goodFaith: z.literal('yes', 'Confirm this: a notice needs it.'),
})

export type NoticeForm = z.infer<typeof noticeForm>

/** The receipt's token, or what to put right, by field. */
export type Sent = { receipt: string } | { wrong: Record<string, string> }

/** Two trips. The notice opens or joins the case on what it names; sent twice it is one. */
export const sendNotice = async (scope: Scope, form: NoticeForm): Promise<Sent> => {
  const { db, now } = scope
  const of = addressed(scope, form.url)
  if (of === null) return notHere
  const mailbox = addressHash(scope, emailKeyOf(form.email))
  const { subjects, byCaller, byAddress } = await together(db, {
    subjects: subjectToReport(db, keyOf(of), now),
    byCaller: usesByCaller(scope, limits.notice),
    byAddress: usesOf(scope, limits.mailAsk, mailbox),
  })
  const [subject] = subjects
  if (!subject || !isPublic(subject)) return notHere
  keepWithin(scope, limits.notice, byCaller)
  keepWithin(scope, limits.mailAsk, byAddress)
  return write(scope, form, { of, subject, mailbox })
}

/** What became of a notice, for whoever has its receipt. */
export const loadReceipt = async (scope: Scope, token: string) => {
  const { frame, found } = await readPage(scope, {
    found: noticeOfReceipt(scope.db, sha256Hex(token)),
  })
  const [notice] = found
  if (!notice) throw missing()
  return { frame, notice }
}

const notHere: Sent = {
  wrong: {
    url: 'Nothing public here has this address. Open what you mean, and copy its address.',
  },
}

type About = { of: ReportOf; subject: SubjectRow; mailbox: string }

const write = async (
  scope: Scope,
  form: NoticeForm,
  { of, subject, mailbox }: About,
): Promise<Sent> => {
  const { db, now } = scope
  const { name, email, url, law, explanation } = form
  const receipt = receiptOf(scope, form)
  const row = {
    ...joining(scope, of.kind, subject, now),
    ...noticeWeight,
    reporterId: null,
    reason: 'illegal',
    note: noteOf({ reason: 'illegal', law, note: explanation }),
  }
  const caseId = newId(now)
  try {
    await writeAll(db, [
      openCase(db, caseId, row),
      insertReport(db, row),
      insertNotice(db, row, { id: sha256Hex(receipt), name, email, url, law, explanation }),
      // Whoever sends it, it never hides anything by itself.
      recountReports(db, row, { caseId, hides: false, threshold: null }),
      countWithin(scope, limits.notice, scope.caller),
      countWithin(scope, limits.mailAsk, mailbox),
      mailLater(db, now, {
        template: 'notice-receipt',
        to: email,
        handle: name,
        url,
        token: receipt,
      }),
    ])
  } catch (error) {
    if (isNullConflict(error, 'illegal_notices.case_id')) throw conflict('It was hidden just now.')
    slowDownIfOver(scope, limits.notice, error)
    slowDownIfOver(scope, limits.mailAsk, error)
    // The same form again has the same receipt.
    if (!isUniqueConflict(error, 'illegal_notices.id')) throw error
  }
  return { receipt }
}

const day = 86_400_000

// Unguessable without our key, and the same for a form that is sent twice on one day.
const receiptOf = (scope: Scope, form: NoticeForm): string =>
  hmacHex(
    scope.config.secretKey,
    JSON.stringify([Math.floor(scope.now / day), scope.caller, Object.values(form)]),
  ).slice(0, 40)

/** What an address of this site leads to; null for any other. */
const addressed = (scope: Scope, typed: string): ReportOf | null => {
  const { siteUrl } = scope.config
  const url = URL.canParse(typed, siteUrl) ? new URL(typed, siteUrl) : null
  if (url === null || url.host !== new URL(siteUrl).host) return null
  const [, place, name = ''] = url.pathname.split('/')
  const post = idFromUrl(/^#post-(\w+)$/.exec(url.hash)?.[1] ?? '')
  if (place === 't' && post !== null) return { kind: 'post', id: post }
  if (place === 'u') return { kind: 'profile', handle: decoded(name) }
  if (place === 'help') return { kind: 'article', slug: decoded(name) }
  const id = idFromUrl(name)
  if (id === null || (place !== 't' && place !== 'p')) return null
  return { kind: place === 't' ? 'thread' : 'post', id }
}

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}
