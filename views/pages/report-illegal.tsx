// The public form for illegal content (DSA, Art. 16), and the receipt of a notice.
import type { FC } from 'hono/jsx'
import type { loadReceipt } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Check } from '../parts/choices.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, FieldError, TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { When } from '../parts/when.tsx'
import { noticeMeans, noticeOutcomeWords, noticeRedress } from '../words/reports.ts'

type Draft = { typed: Record<string, string>; errors: Record<string, string> }

export const ReportIllegalPage: FC<{ draft: Draft }> = ({ draft: { typed, errors } }) => (
  <>
    <div class="page-head">
      <h1>Report illegal content</h1>
      <p class="page-lead">
        For anyone, without an account. A person reads it and decides, and you are told the outcome
        with its reason. For anything else that is wrong use the report link beside it.
      </p>
    </div>
    <div class="page-main">
      <PostForm class="form" action={links.reportIllegal()}>
        <ErrorSummary errors={errors} />
        <Field
          name="url"
          label="Address of the content"
          hint="Open it and copy the address; for one post that of “Link to this post” in its menu."
          maxlength={500}
          value={typed.url}
          error={errors.url}
        />
        <TextArea
          name="explanation"
          label="What is against the law, and why"
          rows={6}
          maxlength={5000}
          value={typed.explanation}
          error={errors.explanation}
        />
        <Field
          name="law"
          label="Which law"
          optional
          maxlength={300}
          value={typed.law}
          error={errors.law}
        />
        <Field
          name="name"
          label="Your name"
          autocomplete="name"
          maxlength={100}
          value={typed.name}
          error={errors.name}
        />
        <Field
          name="email"
          label="Your e-mail address"
          hint="For the receipt and the outcome. The author of the content never sees it."
          type="email"
          autocomplete="email"
          value={typed.email}
          error={errors.email}
        />
        <div class={errors.goodFaith ? 'field is-invalid' : 'field'}>
          <Check
            name="goodFaith"
            label="I believe in good faith that what I say here is accurate and complete"
            checked={typed.goodFaith === 'yes'}
            error={errors.goodFaith}
          />
          <FieldError id="goodFaith" error={errors.goodFaith} />
        </div>
        <div class="button-row">
          <button class="button is-primary">Send the notice</button>
        </div>
      </PostForm>
    </div>
  </>
)

type Notice = Awaited<ReturnType<typeof loadReceipt>>['notice']

export const ReceiptPage: FC<{ notice: Notice; now: number }> = ({ notice, now }) => (
  <>
    <div class="page-head">
      <h1>Receipt of your notice</h1>
      <p class="page-lead">
        We have your notice, and have mailed you the address of this page: keep it, it shows at any
        time what has become of it.
      </p>
    </div>
    <div class="page-main">
      <section class="panel" aria-labelledby="state-title">
        <h2 class="panel-title" id="state-title">
          What became of it
        </h2>
        {notice.verdict === null ? (
          <p>
            <State name="open" said="Waiting for a moderator" /> A person decides, no program. You
            get the outcome by mail.
          </p>
        ) : (
          <Outcome notice={notice} now={now} />
        )}
      </section>
      <section class="panel" aria-labelledby="sent-title">
        <h2 class="panel-title" id="sent-title">
          What you sent
        </h2>
        <dl class="facts is-start">
          <div>
            <dt>When</dt>
            <dd>
              <When at={notice.at} now={now} />
            </dd>
          </div>
          <div>
            <dt>About</dt>
            <dd>{notice.url}</dd>
          </div>
          {notice.law ? (
            <div>
              <dt>Law</dt>
              <dd>{notice.law}</dd>
            </div>
          ) : null}
        </dl>
        <p class="report-note">{notice.explanation}</p>
      </section>
    </div>
  </>
)

const Outcome: FC<{ notice: Notice; now: number }> = ({ notice, now }) => (
  <>
    <p>
      <State name="decided" />{' '}
      {notice.decidedAt === null ? null : <When at={notice.decidedAt} now={now} />}
    </p>
    <p>
      {noticeOutcomeWords({ verdict: notice.verdict ?? '', consequence: notice.consequence ?? '' })}
    </p>
    <p>{notice.reason}</p>
    <p class="muted">
      {noticeMeans} {noticeRedress}
    </p>
  </>
)
