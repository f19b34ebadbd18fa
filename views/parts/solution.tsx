// The solution on top of the answers: who accepted it, and for whom and on what it worked.
import type { FC } from 'hono/jsx'
import type { SolutionView, ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { Handle } from './author-line.tsx'
import { Mark } from './mark.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { Post } from './post.tsx'
import type { DraftShown } from './reply-form.tsx'
import { When } from './when.tsx'

type Props = {
  thread: ThreadPage['thread']
  solution: SolutionView
  now: number
  /** An outcome that was refused. */
  draft: DraftShown
}

export const Solution: FC<Props> = ({ thread, solution, now, draft }) => (
  <section
    class="solution"
    id={`${links.postAnchor(solution.id)}-solution`}
    aria-labelledby="solution-title"
  >
    <header class="solution-head">
      <Mark state="solved" icon="check" filled />
      <h2 class="solution-title" id="solution-title">
        Solution
      </h2>
      <p class="solution-by">
        Accepted by <Handle handle={solution.accepterHandle} />,{' '}
        <When at={solution.acceptedAt} now={now} />
      </p>
    </header>
    <Post thread={thread} post={solution} now={now} />
    <div class="proof" id={proofId(solution)}>
      <Proof solution={solution} />
      <OutcomeForm solution={solution} draft={draft} at={proofId(solution)} />
    </div>
  </section>
)

const proofId = ({ id }: SolutionView): string => `proof-${links.postAnchor(id)}`

const Proof: FC<{ solution: SolutionView }> = ({ solution: { worked, failed, proof } }) => {
  if (worked + failed === 0) return <p class="proof-sum">Nobody has said yet whether it worked.</p>
  return (
    <>
      <p class="proof-sum">
        <b>Worked for {worked.toLocaleString('en')}</b>
        {failed > 0 ? `, did not for ${failed.toLocaleString('en')}` : ''}
      </p>
      <svg class="proof-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="proof-no" width="100" height="4" />
        <rect class="proof-yes" width={Math.round((100 * worked) / (worked + failed))} height="4" />
      </svg>
      {proof.length > 0 ? <ByDevice proof={proof} /> : null}
    </>
  )
}

const ByDevice: FC<{ proof: SolutionView['proof'] }> = ({ proof }) => (
  <details class="proof-devices unfold">
    <summary>By device</summary>
    <table class="table is-plain">
      <thead>
        <tr>
          <th scope="col">Device</th>
          <th scope="col" class="is-number">
            Worked
          </th>
          <th scope="col" class="is-number">
            Did not
          </th>
        </tr>
      </thead>
      <tbody>
        {proof.map(({ deviceId, device, worked, failed }) => (
          <tr>
            <th scope="row">
              {deviceId && device ? <a href={links.device(deviceId)}>{device}</a> : 'Not named'}
            </th>
            <td class="is-number">{worked}</td>
            <td class="is-number">{failed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
