// How a member of staff hears of widespread problems.
import type { FC } from 'hono/jsx'
import type { Alerts } from '../../moderation/problems/alert-wishes.ts'
import { links } from '../links.ts'
import { Check } from '../parts/choices.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { When } from '../parts/when.tsx'

type Props = { page: Alerts; draft: DraftShown | null; saved: boolean; now: number }

export const AlertsView: FC<Props> = ({ page, draft, saved, now }) => (
  <>
    {saved ? <Flash kind="good">Your wishes are saved.</Flash> : null}
    <div class="page-head">
      <Crumbs
        up={[
          { label: 'Staff', href: links.staff() },
          { label: 'Widespread problems', href: links.staffProblems() },
        ]}
      />
      <h1>Alerts</h1>
      <p class="page-lead">
        Each change of a problem is told once: in your <a href={links.notifications()}>notices</a>{' '}
        always, by mail as you like it.
      </p>
    </div>
    <div class="page-main">
      {page.quietUntil === null ? null : (
        <p class="panel">
          It is quiet now: mail about what is not critical waits, and goes out{' '}
          <When at={page.quietUntil} now={now} />.
        </p>
      )}
      <WishForm page={page} draft={draft} />
      <p>
        {page.callsOut
          ? 'The webhook of this forum is called at every change, at any hour.'
          : 'This forum calls no webhook: whoever runs it can set one up.'}
      </p>
    </div>
  </>
)

const WishForm: FC<Pick<Props, 'page' | 'draft'>> = ({ page, draft }) => {
  const typed = draft?.typed ?? page
  const errors = draft?.errors ?? {}
  return (
    <PostForm class="form is-card" id="alerts-form" action={links.staffAlerts()}>
      <ErrorSummary errors={errors} />
      <Check
        name="mail"
        label={`Mail me each change, to ${page.email}`}
        checked={draft ? draft.typed.mail !== '' : page.mail}
      />
      <h2>Quiet hours</h2>
      <p>
        Mail waits until they end. A critical problem does not wait. They may go past midnight;
        leave both empty for none.
      </p>
      <Field
        name="quietFrom"
        type="time"
        label="From"
        optional
        short
        value={typed.quietFrom}
        error={errors.quietFrom}
      />
      <Field
        name="quietTo"
        type="time"
        label="Until"
        optional
        short
        value={typed.quietTo}
        error={errors.quietTo}
      />
      <Field
        name="timeZone"
        label="Time zone"
        hint="Of your clock, such as Europe/Berlin."
        list="time-zones"
        autocomplete="off"
        maxlength={60}
        value={typed.timeZone}
        error={errors.timeZone}
      />
      <datalist id="time-zones">
        {page.timeZones.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      <div class="button-row">
        <button class="button is-primary">Save</button>
      </div>
    </PostForm>
  )
}
