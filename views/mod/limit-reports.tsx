// The form that takes somebody's right to report for a time.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Select, TextArea } from '../parts/field.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import { When } from '../parts/when.tsx'
import { lengthChoices } from '../words/moderation.ts'

type Props = {
  person: { handle: string; limitedUntil: number | null }
  draft: { typed: Record<string, string>; errors: Record<string, string> }
  now: number
}

export const LimitReportsPage: FC<Props> = ({ person, draft: { typed, errors }, now }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: person.handle, href: links.modPerson(person.handle) }]} />
      <h1>Take no reports from {person.handle}</h1>
      <p class="page-lead">
        They can read and write as before, and send formal notices of illegal content. They get a
        statement of reasons and can appeal; it can be undone from the log.
      </p>
    </div>
    <div class="page-main">
      {(person.limitedUntil ?? 0) > now ? (
        <Flash kind="info">
          It is limited already, until <When at={person.limitedUntil ?? now} now={now} />: undo that
          first to change it.
        </Flash>
      ) : null}
      <PostForm class="form" action={links.limitReports(person.handle)}>
        <ErrorSummary errors={errors} />
        <Select
          name="days"
          label="For how long"
          options={lengthChoices}
          value={typed.days}
          error={errors.days}
        />
        <TextArea
          name="reason"
          label="Reason"
          hint="They read it, and it stands in the public log: name nobody."
          rows={4}
          maxlength={2000}
          value={typed.reason}
          error={errors.reason}
        />
        <div class="button-row">
          <button class="button is-primary">Take no reports</button>
        </div>
      </PostForm>
    </div>
  </>
)
