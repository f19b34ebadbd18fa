// Slow mode, for moderators beside a thread.
import type { FC } from 'hono/jsx'
import type { ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { slowWords } from '../words/room.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Field } from './field.tsx'
import { PostForm } from './form.tsx'
import type { DraftShown } from './reply-form.tsx'

type Props = { thread: ThreadPage['thread']; draft: DraftShown }

export const SlowForm: FC<Props> = ({ thread, draft: { typed, errors } }) => (
  <section class="panel" aria-labelledby="slow-title" id="slow">
    <h2 class="panel-title" id="slow-title">
      Slow mode
    </h2>
    <details class="unfold" open={Object.keys(errors).length > 0}>
      <summary>
        {thread.slowSeconds === null ? 'Off: slow it down' : `On: ${slowWords(thread.slowSeconds)}`}
      </summary>
      <PostForm class="form" action={links.slow(thread.id)} refusedAt="slow">
        <ErrorSummary errors={prefixed(errors)} />
        <Field
          name="seconds"
          id="slow-seconds"
          label="Seconds between two answers of a person"
          hint="300 are five minutes, 0 ends it."
          short
          inputmode="numeric"
          autocomplete="off"
          maxlength={5}
          value={typed.seconds ?? String(thread.slowSeconds ?? 300)}
          error={errors.seconds}
        />
        <Field
          name="reason"
          id="slow-reason"
          label="Why"
          hint="For the log."
          autocomplete="off"
          maxlength={500}
          value={typed.reason}
          error={errors.reason}
        />
        <button class="button">Set slow mode</button>
      </PostForm>
    </details>
  </section>
)

const prefixed = (errors: Record<string, string>) =>
  Object.fromEntries(Object.entries(errors).map(([field, said]) => [`slow-${field}`, said]))
