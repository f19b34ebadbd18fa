// The staff's mirror: how often moderators agree with reports and rules, how fast, and who carries what.
import {
  type Agreement,
  agreementByReason,
  agreementByRule,
  decisionTimesByWeek,
  heldNow,
  openCasesByAge,
  type RuleAgreement,
  type Workload,
  workloadInSpan,
} from '../db/reads/mirror.ts'
import { readPage } from '../src/page.ts'
import { reporting } from '../src/policy/figures.ts'
import { isModerator } from '../src/policy/viewer.ts'
import type { Scope } from '../src/scope.ts'
import { reasonOf } from './reasons.ts'

const hour = 3_600_000
const day = 24 * hour
const week = 7 * day

const spans = [4, 12, 26]

/** Ages of open cases, in ms; the last group is older than all of them. */
const bounds = [4 * hour, day, 3 * day, 7 * day]

/** What the log calls the acts a column counts. */
const acts = {
  decided: ['decide', 'appeal-upheld', 'appeal-varied', 'appeal-reversed'],
  claimed: ['claim', 'take-over'],
  takenOver: ['take-over'],
  givenBack: ['release'],
  handedOver: ['hand-over'],
  undone: ['undo', 'appeal-undone'],
} as const

type Act = keyof typeof acts

/** The mirror; `weeks` as it stands in the address. */
export const loadMirror = async (scope: Scope, typed: { weeks?: string }) => {
  const weeks = spans.find((weeks) => String(weeks) === typed.weeks) ?? 12
  // Whole weeks that end with today, so that the last one is as long as the others.
  const until = scope.now - (scope.now % day) + day
  const span = { from: until - weeks * week, until }
  const { frame, ...rows } = await readPage(scope, {
    reasons: agreementByReason(scope.db, span),
    rules: agreementByRule(scope.db, span),
    times: decisionTimesByWeek(scope.db, span),
    held: heldNow(scope.db, scope.now),
    work: workloadInSpan(scope.db, span, [...new Set(Object.values(acts).flat())]),
    waiting: openCasesByAge(scope.db, scope.now, bounds),
  })
  const viewer = reporting(frame.viewer)
  return {
    frame,
    weeks,
    spans,
    reasons: rows.reasons.map(({ name, ...row }) => ({
      ...agreed(row),
      label: reasonOf(name).label,
    })),
    rules: rows.rules.map(({ name, fired, ...row }: RuleAgreement) => ({
      ...agreed(row),
      fired,
      label: name,
    })),
    times: Array.from({ length: weeks }, (_, place) => {
      const row = rows.times.find(({ week }) => week === place)
      return {
        from: span.from + place * week,
        decisions: row?.decisions ?? 0,
        median: row?.median ?? null,
        p90: row?.p90 ?? null,
      }
    }),
    work: workOf(rows.work, rows.held),
    waiting: [...bounds, Number.POSITIVE_INFINITY].map((upTo, age) => {
      const aged = rows.waiting.filter((row) => row.age === age)
      return {
        upTo,
        cases: sum(aged.map(({ cases }) => cases)),
        unclaimed: sum(aged.map(({ unclaimed }) => unclaimed)),
        appeals: sum(aged.filter(({ kind }) => kind === 'appeal').map(({ cases }) => cases)),
      }
    }),
    figuresOnly: !isModerator(viewer),
  }
}

// Closed without a verdict is neither agreement nor disagreement.
const agreed = ({ upheld, dismissed, ignored }: Omit<Agreement, 'name'>) => ({
  upheld,
  decided: upheld + dismissed,
  ignored,
})

const workOf = (rows: Workload[], held: { handle: string; cases: number }[]) => {
  const handles = [...new Set([...rows, ...held].map(({ handle }) => handle))].sort()
  return handles.map((handle) => {
    const own = rows.filter((row) => row.handle === handle)
    const timesOf = (act: Act) =>
      sum(
        own
          .filter(({ action }) => (acts[act] as readonly string[]).includes(action))
          .map(({ times }) => times),
      )
    return {
      handle,
      decided: timesOf('decided'),
      inHand: held.find((one) => one.handle === handle)?.cases ?? 0,
      claimed: timesOf('claimed'),
      takenOver: timesOf('takenOver'),
      givenBack: timesOf('givenBack'),
      handedOver: timesOf('handedOver'),
      undone: timesOf('undone'),
      last: own.length === 0 ? null : Math.max(...own.map(({ last }) => last)),
    }
  })
}

const sum = (numbers: number[]): number => numbers.reduce((all, n) => all + n, 0)
