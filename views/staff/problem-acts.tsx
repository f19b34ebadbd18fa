// The forms with which staff decide about a problem; each carries the version it is made on.
import type { Child, FC } from 'hono/jsx'
import type { ActName } from '../../moderation/problems/acts.ts'
import type { StaffProblem } from '../../moderation/problems/pages.ts'
import type { StaffMay } from '../../src/policy/problems.ts'
import { links } from '../links.ts'
import { Choices } from '../parts/choices.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'

/** The act whose form has to be put right. */
export type RefusedAct = { act: ActName; draft: DraftShown }

type Problem = StaffProblem['problem']
type Props = { problem: Problem; may: StaffMay; refused: RefusedAct | null }

export const ProblemActs: FC<Props> = ({ problem, may, refused }) => {
  const draftOf = (act: ActName): DraftShown =>
    refused?.act === act ? refused.draft : { typed: {}, errors: {} }
  return (
    <>
      {may.confirm ? <ConfirmForm problem={problem} draft={draftOf('confirm')} /> : null}
      {may.dismiss ? <DismissForm problem={problem} draft={draftOf('dismiss')} /> : null}
      {may.update ? <UpdateForm problem={problem} draft={draftOf('update')} /> : null}
      {may.resolve ? <ResolveForm problem={problem} draft={draftOf('resolve')} /> : null}
      {may.attach ? <AttachForm problem={problem} draft={draftOf('attach')} /> : null}
    </>
  )
}

type FormProps = { problem: Problem; draft: DraftShown }

const ConfirmForm: FC<FormProps> = ({ problem, draft }) => (
  <ActForm act="confirm" problem={problem} draft={draft} title="Confirm">
    <p>It becomes public: banners, the status page, a notice to who follows the threads.</p>
    <Field
      name="title"
      id="confirm-title"
      label="Title"
      maxlength={120}
      value={draft.typed.title ?? problem.title}
      error={draft.errors.title}
    />
    <Note act="confirm" draft={draft} label="Public note" />
    <button class="button is-primary">Confirm and tell people</button>
  </ActForm>
)

const DismissForm: FC<FormProps> = ({ problem, draft }) => (
  <ActForm act="dismiss" problem={problem} draft={draft} title="Dismiss">
    <p>Nobody is told. The same is not raised again for 14 days, unless it becomes far stronger.</p>
    <TextArea
      name="reason"
      id="dismiss-reason"
      label="Reason"
      rows={3}
      maxlength={2000}
      value={draft.typed.reason}
      error={draft.errors.reason}
    />
    <button class="button">Dismiss</button>
  </ActForm>
)

const UpdateForm: FC<FormProps> = ({ problem, draft }) => (
  <ActForm act="update" problem={problem} draft={draft} title="Update">
    <Choices
      name="state"
      legend="Where it stands"
      choices={[
        { value: 'confirmed', label: 'Confirmed', hint: 'It still happens' },
        { value: 'monitoring', label: 'Monitoring', hint: 'It seems mended; we watch' },
      ]}
      value={draft.typed.state ?? problem.state}
      error={draft.errors.state}
    />
    <Note act="update" draft={draft} label="What is new" />
    <button class="button is-primary">Publish the update</button>
  </ActForm>
)

const ResolveForm: FC<FormProps> = ({ problem, draft }) => (
  <ActForm act="resolve" problem={problem} draft={draft} title="Resolve">
    <Note act="resolve" draft={draft} label="Closing note" />
    <button class="button is-good">Resolve and tell people</button>
  </ActForm>
)

const AttachForm: FC<FormProps> = ({ problem, draft }) => (
  <ActForm act="attach" problem={problem} draft={draft} title="Attach a thread">
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

const Note: FC<{ act: ActName; draft: DraftShown; label: string }> = ({ act, draft, label }) => (
  <TextArea
    name="body"
    id={`${act}-body`}
    label={label}
    rows={5}
    maxlength={2000}
    value={draft.typed.body}
    error={draft.errors.body}
  />
)

type ActFormProps = FormProps & { act: ActName; title: string; children?: Child }

const ActForm: FC<ActFormProps> = ({ act, problem, draft, title, children }) => (
  <PostForm
    action={links.staffProblemAct(problem.id, act)}
    class="form panel"
    id={`${act}-form`}
    label={title}
  >
    <h2 class="panel-title">{title}</h2>
    <ErrorSummary errors={byId(act, draft.errors)} />
    <input type="hidden" name="version" value={problem.version} />
    {children}
  </PostForm>
)

// Several forms of the page have a field of the same name; the summary leads to ids.
const byId = (act: ActName, errors: DraftShown['errors']) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, said]) =>
      field === 'form' || field === 'version'
        ? ['form', said]
        : [field === 'state' ? field : `${act}-${field}`, said],
    ),
  )
