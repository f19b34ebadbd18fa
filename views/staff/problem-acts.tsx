// The forms with which staff decide about a problem; each carries the version it is made on.
import type { FC } from 'hono/jsx'
import type { StaffProblem } from '../../moderation/problems/staff-pages.ts'
import { Choices } from '../parts/choices.tsx'
import { Field } from '../parts/field.tsx'
import { dateOf } from '../words/times.ts'
import { DetailsForm, SnoozeForm } from './problem-care.tsx'
import { ActForm, draftOf, type FormProps, Note, type RefusedAct } from './problem-form.tsx'
import { MergeForm, SplitForm } from './problem-moves.tsx'

type Props = { page: StaffProblem; refused: RefusedAct | null; now: number }

export const ProblemActs: FC<Props> = ({ page, refused, now }) => {
  const { may } = page
  return (
    <>
      {may.confirm ? <ConfirmForm page={page} draft={draftOf(refused, 'confirm')} /> : null}
      {may.update ? <UpdateForm page={page} draft={draftOf(refused, 'update')} /> : null}
      {may.resolve ? <ResolveForm page={page} draft={draftOf(refused, 'resolve')} /> : null}
      {may.dismiss ? <DismissForm page={page} draft={draftOf(refused, 'dismiss')} /> : null}
      {may.snooze ? <SnoozeForm page={page} draft={draftOf(refused, 'snooze')} now={now} /> : null}
      {may.details ? <DetailsForm page={page} draft={draftOf(refused, 'details')} /> : null}
      {may.attach ? <AttachForm page={page} draft={draftOf(refused, 'attach')} /> : null}
      {may.merge ? <MergeForm page={page} draft={draftOf(refused, 'merge')} /> : null}
      {may.split ? <SplitForm page={page} draft={draftOf(refused, 'split')} /> : null}
    </>
  )
}

const ConfirmForm: FC<FormProps> = ({ page, draft }) => (
  <ActForm act="confirm" page={page} draft={draft} title="Confirm">
    <p>It becomes public: banners, the status page, a notice to who follows the threads.</p>
    <Field
      name="title"
      id="confirm-title"
      label="Title"
      maxlength={120}
      value={draft.typed.title ?? page.problem.title}
      error={draft.errors.title}
    />
    <Note act="confirm" draft={draft} label="Public note" />
    <button class="button is-primary">Confirm and tell people</button>
  </ActForm>
)

const DismissForm: FC<FormProps> = ({ page, draft }) => (
  <ActForm act="dismiss" page={page} draft={draft} title="Dismiss">
    <p>
      Nobody is told. The same is not raised again until {dateOf(page.heldUntil)}, unless it becomes
      far stronger.
    </p>
    <Note act="dismiss" draft={draft} label="Reason" name="reason" rows={3} />
    <button class="button">Dismiss</button>
  </ActForm>
)

const UpdateForm: FC<FormProps> = ({ page, draft }) => (
  <ActForm act="update" page={page} draft={draft} title="Update">
    <Choices
      name="state"
      legend="Where it stands"
      choices={[
        { value: 'confirmed', label: 'Confirmed', hint: 'It happens; we look for the cause' },
        { value: 'identified', label: 'Identified', hint: 'The cause is known' },
        { value: 'monitoring', label: 'Monitoring', hint: 'It seems mended; we watch' },
      ]}
      value={draft.typed.state ?? page.problem.state}
      error={draft.errors.state}
    />
    <Note act="update" draft={draft} label="What is new" />
    <button class="button is-primary">Publish the update</button>
  </ActForm>
)

const ResolveForm: FC<FormProps> = ({ page, draft }) => (
  <ActForm act="resolve" page={page} draft={draft} title="Resolve">
    <p>Everyone it concerned is asked once whether it is over for them.</p>
    <Note act="resolve" draft={draft} label="Closing note" />
    <button class="button is-good">Resolve and ask people</button>
  </ActForm>
)

const AttachForm: FC<FormProps> = ({ page, draft }) => (
  <ActForm act="attach" page={page} draft={draft} title="Threads" folded="Attach a thread">
    <Field
      name="thread"
      id="attach-thread"
      label="Its address"
      value={draft.typed.thread}
      error={draft.errors.thread}
    />
    <button class="button">Attach</button>
  </ActForm>
)
