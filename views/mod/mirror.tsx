// The staff's mirror: agreement with reports and rules, time to decision, workload, and what waits.
import type { FC } from 'hono/jsx'
import type { loadMirror } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { FiguresTable } from '../parts/figures-table.tsx'
import { ShareBar } from '../parts/share-bar.tsx'
import { SpanChart } from '../parts/span-chart.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { When } from '../parts/when.tsx'
import { shareWords, spanWords } from '../words/figures.ts'
import { ruleWords } from '../words/triage.ts'
import { ModTabs } from './mod-tabs.tsx'

type Loaded = Awaited<ReturnType<typeof loadMirror>>

export const MirrorPage: FC<{ loaded: Loaded; now: number }> = ({ loaded, now }) => (
  <>
    <div class="page-head">
      <h1>The staff’s mirror</h1>
      <p class="page-lead">
        How our own work looks: whether reports and rules are right, how long people wait, and
        whether the load is shared.
      </p>
      <ModTabs current="mirror" figuresOnly={loaded.figuresOnly} />
    </div>
    <div class="page-main">
      <Tabs
        label="How far back"
        tabs={loaded.spans.map((weeks) => ({
          label: `${weeks} weeks`,
          href: links.mirror({ weeks: String(weeks) }),
          current: weeks === loaded.weeks,
        }))}
      />
      <h2>Time to decision</h2>
      <SpanChart weeks={loaded.times} />
      <h2>Agreement with reports</h2>
      <FiguresTable
        caption="Reports upheld, by reason"
        columns={['Reason', 'Decided', 'Upheld', 'Agreement', 'No verdict']}
        rows={loaded.reasons.map((row) => ({
          head: row.label,
          cells: [row.decided, row.upheld, <Agreement {...row} />, row.ignored],
        }))}
        empty="No report was decided in this time."
      />
      <h2>Agreement with triage</h2>
      <FiguresTable
        caption="What rules found and moderators upheld, by rule"
        columns={['Rule', 'Found', 'Decided', 'Upheld', 'Agreement']}
        rows={loaded.rules.map((row) => ({
          head: ruleWords[row.label] ?? plain(row.label),
          cells: [row.fired, row.decided, row.upheld, <Agreement {...row} />],
        }))}
        empty="No rule found anything in this time."
      />
      <Work work={loaded.work} now={now} />
      <Waiting waiting={loaded.waiting} />
    </div>
  </>
)

/** `support-numbers` as `Support numbers`. */
const plain = (id: string): string =>
  id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ')

const Agreement: FC<{ upheld: number; decided: number }> = ({ upheld, decided }) => (
  <>
    {shareWords(upheld, decided)} <ShareBar part={upheld} whole={decided} />
  </>
)

const Work: FC<{ work: Loaded['work']; now: number }> = ({ work, now }) => {
  const all = work.reduce((sum, { decided }) => sum + decided, 0)
  return (
    <>
      <h2>Workload</h2>
      <FiguresTable
        caption="What each of the team did"
        columns={[
          'Moderator',
          'Decided',
          'Share',
          'In hand now',
          'Claimed',
          'Taken over',
          'Given back',
          'Handed over',
          'Undone',
          'Last act',
        ]}
        rows={work.map((one) => ({
          head: <Handle handle={one.handle} />,
          cells: [
            one.decided,
            <>
              {shareWords(one.decided, all)} <ShareBar part={one.decided} whole={all} />
            </>,
            one.inHand,
            one.claimed,
            one.takenOver,
            one.givenBack,
            one.handedOver,
            one.undone,
            one.last === null ? '–' : <When at={one.last} now={now} />,
          ],
        }))}
        empty="Nobody did anything in this time."
      />
    </>
  )
}

const Waiting: FC<{ waiting: Loaded['waiting'] }> = ({ waiting }) => {
  const all = waiting.reduce((sum, { cases }) => sum + cases, 0)
  return (
    <>
      <h2>Open cases by age</h2>
      <FiguresTable
        caption="Open cases by how long they have waited"
        columns={['Waiting', 'Cases', 'Share', 'Unclaimed', 'Appeals']}
        rows={
          all === 0
            ? []
            : waiting.map(({ upTo, cases, unclaimed, appeals }, place) => ({
                head: Number.isFinite(upTo)
                  ? `up to ${spanWords(upTo)}`
                  : `over ${spanWords(waiting[place - 1]?.upTo ?? 0)}`,
                cells: [
                  cases,
                  <>
                    {shareWords(cases, all)} <ShareBar part={cases} whole={all} />
                  </>,
                  unclaimed,
                  appeals,
                ],
              }))
        }
        empty="No case is open."
      />
    </>
  )
}
