// The pages around removals: of one person, of a wave with its switch, and one removal with its undoing.
import type { FC } from 'hono/jsx'
import type { loadPersonSweep, loadSweep, loadWave } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, TextArea } from '../parts/field.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../words/threads.ts'
import { ModTabs } from './mod-tabs.tsx'
import { SweepForm, SweepList, titleOfSweep } from './sweep-form.tsx'

const queue = { label: 'Moderation', href: links.queue() }

type PersonProps = {
  loaded: Awaited<ReturnType<typeof loadPersonSweep>>
  now: number
  draft: DraftShown
}

export const PersonSweepPage: FC<PersonProps> = ({ loaded, now, draft }) => (
  <>
    <div class="page-head">
      <Crumbs up={[queue]} />
      <h1>Everything by {loaded.person.handle}</h1>
      <p class="page-lead">
        For accounts that are there for spam alone: all they wrote goes out of sight in one act.
      </p>
    </div>
    <div class="page-main">
      {loaded.may.sweep ? (
        <SweepForm
          action={links.sweepPerson(loaded.person.handle)}
          counts={loaded.counts}
          draft={draft}
        />
      ) : (
        <Flash kind="info">
          An admin decides about people of the team, and nobody about themselves.
        </Flash>
      )}
      <SweepList sweeps={loaded.sweeps} now={now} />
    </div>
  </>
)

type SweepProps = {
  loaded: Awaited<ReturnType<typeof loadSweep>>
  now: number
  draft: DraftShown
}

export const SweepPage: FC<SweepProps> = ({ loaded: { sweep }, now, draft }) => (
  <>
    <div class="page-head">
      <Crumbs up={[queue, { label: 'Spam wave', href: links.wave() }]} />
      <h1>{titleOfSweep(sweep)}</h1>
      <p class="page-meta">
        <Handle handle={sweep.by} />
        <When at={sweep.at} now={now} />
      </p>
      <p class="page-lead">{sweep.reason}</p>
    </div>
    <div class="page-main">
      {sweep.undoneAt === null ? (
        <PostForm class="form is-card" action={links.undoSweep(sweep.id)}>
          <h2>Undo it</h2>
          <p>
            What this alone hid is shown again, the cases it closed wait again, and everyone
            concerned is told.
          </p>
          <ErrorSummary errors={draft.errors} />
          <TextArea
            name="reason"
            label="Reason"
            rows={3}
            maxlength={2000}
            value={draft.typed.reason}
            error={draft.errors.reason}
          />
          <div class="button-row">
            <button class="button is-primary">
              Bring back {counted(sweep.posts, 'post', 'posts')}
            </button>
          </div>
        </PostForm>
      ) : (
        <Flash kind="info">
          {sweep.undoneBy} undid this <When at={sweep.undoneAt} now={now} />: {sweep.undoReason}
        </Flash>
      )}
    </div>
  </>
)

type WaveProps = {
  loaded: Awaited<ReturnType<typeof loadWave>>
  now: number
  switching: DraftShown
  /** The times as typed, and what is wrong with them. */
  range: DraftShown
  sweeping: DraftShown
}

export const WavePage: FC<WaveProps> = ({ loaded, now, switching, range, sweeping }) => (
  <>
    <div class="page-head">
      <h1>Spam wave</h1>
      <p class="page-lead">
        One switch holds back what accounts younger than{' '}
        {counted(loaded.wave.holdYoungerThanDays, 'day', 'days')} post, and stops their links.
      </p>
      <ModTabs current="wave" />
    </div>
    <div class="page-main">
      <SwitchForm isOn={loaded.wave.on} draft={switching} />
      <RangeForm draft={range} />
      {loaded.counts ? (
        <SweepForm
          action={links.sweepWave()}
          counts={loaded.counts}
          draft={sweeping}
          hidden={rangeOf(range.typed)}
        />
      ) : null}
      <SweepList sweeps={loaded.sweeps} now={now} />
    </div>
  </>
)

const rangeOf = ({ from = '', to = '', days = '' }: DraftShown['typed']) => ({ from, to, days })

const SwitchForm: FC<{ isOn: boolean; draft: DraftShown }> = ({ isOn, draft }) => (
  <PostForm class="form is-card" id="switch" action={links.switchWave()} refusedAt="switch">
    <h2>{isOn ? 'It is on' : 'It is off'}</h2>
    <ErrorSummary errors={draft.errors} />
    <Field
      name="reason"
      id="switch-reason"
      label="Why"
      hint="For the log."
      autocomplete="off"
      maxlength={500}
      value={draft.typed.reason}
      error={draft.errors.reason}
    />
    <div class="button-row">
      <button
        class={isOn ? 'button is-primary' : 'button is-danger'}
        name="on"
        value={isOn ? 'no' : 'yes'}
      >
        {isOn ? 'The wave is over' : 'Hold back what new accounts post'}
      </button>
    </div>
  </PostForm>
)

const RangeForm: FC<{ draft: DraftShown }> = ({ draft: { typed, errors } }) => (
  <form class="form is-card" method="get" action={links.wave()} id="range">
    <h2>Undo a wave</h2>
    <p>What new accounts posted between two times. First you are shown how much that is.</p>
    <ErrorSummary errors={errors} />
    <div class="field-row">
      <Field
        name="from"
        label="From (UTC)"
        autocomplete="off"
        value={typed.from}
        error={errors.from}
      />
      <Field name="to" label="To (UTC)" autocomplete="off" value={typed.to} error={errors.to} />
    </div>
    <Field
      name="days"
      label="Accounts that were younger than so many days"
      short
      inputmode="numeric"
      autocomplete="off"
      value={typed.days}
      error={errors.days}
    />
    <div class="button-row">
      <button class="button">Show how much</button>
    </div>
  </form>
)
