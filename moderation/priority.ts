// What a case's place in the queue is made of: whole points, each with the words that explain it.
import type { Weights } from '../db/reads/queue.ts'
import type { ReasonId } from './reasons.ts'

/**
 * Two days of waiting weigh about as much as five plain reports, so nothing waits forever; harm to
 * people goes before clutter, and who cannot be read at all before who can.
 */
export const weights: Weights = {
  hundredths: 10,
  hour: 1,
  mostHours: 48,
  kind: { report: 0, contest: 0, finding: 10, held: 20, appeal: 20, attack: 30 },
  reason: {
    illegal: 60,
    'personal-data': 40,
    harassment: 30,
    scam: 30,
    'wrong-advice': 10,
    pii: 40,
    abuse: 30,
  },
  escalated: 50,
  overdue: 60,
  // Three days: what an appellant is told to expect.
  targetHours: 72,
}

/** What triage calls what people report. */
export const checkNames: Partial<Record<ReasonId, string>> = {
  spam: 'spam',
  scam: 'scam',
  'personal-data': 'pii',
  harassment: 'abuse',
}

type Points = {
  byReports: number
  byWaiting: number
  byKind: number
  byReason: number
  byEscalation: number
  byTarget: number
}

const labels: Record<keyof Points, string> = {
  byReports: 'reports',
  byWaiting: 'waiting',
  byKind: 'its kind',
  byReason: 'the gravest reason',
  byEscalation: 'escalation',
  byTarget: 'an appeal past its 72 hours',
}

/** The parts that count, in this order; their sum is what the queue is sorted by. */
export const priorityOf = (row: Points): { label: string; points: number }[] =>
  (Object.keys(labels) as (keyof Points)[])
    .map((part) => ({ label: labels[part], points: row[part] }))
    .filter(({ points }) => points !== 0)
