// Codes that people write and nobody has listed: how often, by whom, where, and what to do with them.
import type { FC } from 'hono/jsx'
import type { UnlistedPage } from '../../src/knowledge/unlisted-codes.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { When } from '../parts/when.tsx'
import { counted } from '../words/threads.ts'

/** A refused form, and the code it was about. */
export type UnlistedDraft = DraftShown & { id: string }

type Props = { page: UnlistedPage; draft: UnlistedDraft | null; now: number }

export const UnlistedCodesView: FC<Props> = ({ page, draft, now }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Staff', href: links.staff() }]} />
      <h1>New codes</h1>
      <p class="page-lead">
        Posts name these codes, and the catalogue does not list them. Until it does they link
        nowhere. What most people met stands first. Also:{' '}
        <a href={links.staffRecognition()}>what was wrongly recognised</a>.
      </p>
    </div>
    <div class="page-main">
      {page.open.length === 0 ? (
        <Empty title="No new codes" said="Every code that people write is listed, or is none." />
      ) : (
        <ol class="problem-list">
          {page.open.map((code) => (
            <New
              code={code}
              mayCurate={page.may.curate}
              draft={draft?.id === code.id ? draft : null}
              now={now}
            />
          ))}
        </ol>
      )}
      {page.dismissed.length === 0 ? null : (
        <section>
          <h2>No codes</h2>
          <ul class="problem-list">
            {page.dismissed.map((code) => (
              <Dismissed code={code} mayCurate={page.may.curate} now={now} />
            ))}
          </ul>
        </section>
      )}
    </div>
  </>
)

type NewProps = {
  code: UnlistedPage['open'][number]
  mayCurate: boolean
  draft: UnlistedDraft | null
  now: number
}

const New: FC<NewProps> = ({ code, mayCurate, draft, now }) => (
  <li class="problem-row" id={`code-${code.id}`}>
    <div class="problem-row-main">
      <h2 class="problem-row-title">
        <span class="code">{code.code}</span>
      </h2>
      <p>
        Seen {counted(code.seen, 'time', 'times')} by {counted(code.people, 'person', 'people')}. It
        looks like one of the <a href={links.codeFamily(code.familyId)}>{code.family}</a> codes.
      </p>
      <p class="page-meta">
        <span>
          First <When at={code.firstAt} now={now} />
        </span>
        <span>
          Latest <When at={code.latestAt} now={now} />
        </span>
      </p>
      <Where code={code} />
      {mayCurate ? (
        <div class="button-row">
          <a class="button is-primary" href={links.addCode(code.code)}>
            Add {code.code} to the list
          </a>
          <DismissForm code={code} draft={draft} />
        </div>
      ) : null}
    </div>
  </li>
)

const Where: FC<{ code: UnlistedPage['open'][number] }> = ({ code }) => (
  <>
    {code.threads.length === 0 ? (
      <p class="muted">In posts that are out of sight.</p>
    ) : (
      <ul aria-label={`Threads with ${code.code}`}>
        {code.threads.map((thread) => (
          <li>
            <a href={links.thread(thread)}>{thread.title}</a>
          </li>
        ))}
      </ul>
    )}
    {code.devices.length === 0 ? null : (
      <ul class="chips" aria-label={`Devices in threads with ${code.code}`}>
        {code.devices.map(({ id, name }) => (
          <li>
            <a class="chip" href={links.device(id)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    )}
  </>
)

const DismissForm: FC<Pick<NewProps, 'code' | 'draft'>> = ({ code, draft }) => (
  <details open={draft !== null}>
    <summary class="button is-quiet">Not a code</summary>
    <PostForm
      action={links.staffCodeAct(code.id, 'dismiss')}
      class="form"
      label={`Say that ${code.code} is no code`}
      refusedAt={`code-${code.id}`}
    >
      <Field
        name="note"
        id={`note-${code.id}`}
        label="What is it?"
        hint="For other staff: a TV model, a road, a typing mistake."
        maxlength={300}
        value={draft?.typed.note ?? ''}
        error={draft?.errors.note}
      />
      <button class="button" type="submit">
        Not a code
      </button>
    </PostForm>
  </details>
)

type DismissedProps = { code: UnlistedPage['dismissed'][number]; mayCurate: boolean; now: number }

const Dismissed: FC<DismissedProps> = ({ code, mayCurate, now }) => (
  <li class="problem-row">
    <div class="problem-row-main">
      <p>
        <span class="code">{code.code}</span>: {code.note}
      </p>
      <p class="page-meta">
        <span>
          <a href={links.person(code.by)}>{code.by}</a>, <When at={code.at} now={now} />
        </span>
        <span>Seen {counted(code.seen, 'time', 'times')}</span>
      </p>
      {mayCurate ? (
        <PostForm action={links.staffCodeAct(code.id, 'restore')}>
          <button class="button is-quiet" type="submit">
            {code.code} may be a code after all
          </button>
        </PostForm>
      ) : null}
    </div>
  </li>
)
