// What staff keep about a problem, and putting a suspicion off.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Field, Select } from '../parts/field.tsx'
import { fullDateOf } from '../words/times.ts'
import { ActButton, ActForm, type FormProps } from './problem-form.tsx'

const spans = [
  { value: '1', label: 'An hour' },
  { value: '4', label: '4 hours' },
  { value: '24', label: 'A day' },
  { value: '72', label: '3 days' },
  { value: '168', label: 'A week' },
]

export const SnoozeForm: FC<FormProps & { now: number }> = ({ page, draft }) => {
  const { snoozedUntil } = page.problem
  const isOff = page.may.wake && snoozedUntil !== null
  return (
    <>
      <ActForm
        act="snooze"
        page={page}
        draft={draft}
        title="Put off"
        folded={isOff ? `Until ${fullDateOf(snoozedUntil)}` : 'Not now'}
      >
        <p>It stays in the list, apart, and nobody is alerted until then.</p>
        <Select
          name="hours"
          id="snooze-hours"
          label="For"
          options={spans}
          value={draft.typed.hours ?? '4'}
          error={draft.errors.hours}
        />
        <button class="button">Put off</button>
      </ActForm>
      {isOff ? (
        <ActButton page={page} act="wake">
          Take it up again now
        </ActButton>
      ) : null}
    </>
  )
}

export const DetailsForm: FC<FormProps> = ({ page, draft: { typed, errors } }) => {
  const { problem, areas, staff } = page
  const none = { value: '', label: 'Not said' }
  return (
    <ActForm
      act="details"
      page={page}
      draft={{ typed, errors }}
      title="What is kept about it"
      folded="Severity, area, owner, article"
    >
      <Select
        name="severity"
        id="details-severity"
        label="Severity"
        options={[
          none,
          { value: 'minor', label: 'Minor: an annoyance' },
          { value: 'major', label: 'Major: many cannot watch' },
          { value: 'critical', label: 'Critical: alerts in quiet hours, too' },
        ]}
        value={typed.severity ?? problem.severity ?? ''}
        error={errors.severity}
      />
      <Select
        name="area"
        id="details-area"
        label="Area"
        options={[none, ...areas.map(({ slug, label }) => ({ value: slug, label }))]}
        value={typed.area ?? problem.area ?? ''}
        error={errors.area}
      />
      <Select
        name="owner"
        id="details-owner"
        label="Owner"
        options={[none, ...staff.map(({ handle }) => ({ value: handle, label: handle }))]}
        value={typed.owner ?? problem.owner ?? ''}
        error={errors.owner}
      />
      <Field
        name="article"
        id="details-article"
        label="Address of the official article"
        optional
        maxlength={300}
        value={typed.article ?? (problem.articleSlug ? links.article(problem.articleSlug) : '')}
        error={errors.article}
      />
      <button class="button">Keep</button>
    </ActForm>
  )
}
