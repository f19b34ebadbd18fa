// Merging a problem into another, splitting a part off, and what of both was done and can be undone.
import type { FC } from 'hono/jsx'
import type { StaffProblem } from '../../moderation/problems/staff-pages.ts'
import { idToUrl } from '../../src/lib/ids.ts'
import { links } from '../links.ts'
import { Check } from '../parts/choices.tsx'
import { Field, FieldError, Select } from '../parts/field.tsx'
import { When } from '../parts/when.tsx'
import { whyWords } from '../words/known-problems.ts'
import { stateWords } from '../words/states.ts'
import { counted } from '../words/threads.ts'
import { ActButton, ActForm, type FormProps, Note } from './problem-form.tsx'

export const MergeForm: FC<FormProps> = ({ page, draft }) =>
  page.others.length === 0 ? null : (
    <ActForm act="merge" page={page} draft={draft} title="Merge" folded="It is a part of another">
      <p>What it is about, its threads and who follows it go along. It can be undone.</p>
      <Select
        name="into"
        id="merge-into"
        label="The whole problem"
        options={page.others.map(({ id, title, state }) => ({
          value: idToUrl(id),
          label: `${title} (${stateWords[state].toLowerCase()})`,
        }))}
        value={draft.typed.into}
        error={draft.errors.into}
      />
      <Note act="merge" draft={draft} label="Why they are one" name="reason" rows={3} />
      <button class="button">Merge</button>
    </ActForm>
  )

export const SplitForm: FC<FormProps> = ({ page, draft }) =>
  page.splits.length === 0 || page.threads.length === 0 ? null : (
    <ActForm
      act="split"
      page={page}
      draft={draft}
      title="Split"
      folded="A part is a problem of its own"
    >
      <p>The part stands where this problem stands now, with the threads you choose.</p>
      <Select
        name="key"
        id="split-key"
        label="What the part is about"
        options={page.splits.map(({ key, threads, ...named }) => ({
          value: key,
          label: `${whyWords({ key: named }).replace(/^names /, '')} (${counted(threads, 'thread', 'threads')})`,
        }))}
        value={draft.typed.key}
        error={draft.errors.key}
      />
      <Field
        name="title"
        id="split-title"
        label="Title"
        maxlength={120}
        value={draft.typed.title}
        error={draft.errors.title}
      />
      <fieldset class="choices" id="split-threads">
        <legend class="field-label">Its threads</legend>
        {page.threads.map(({ id, title }) => (
          <Check
            name="threads"
            value={idToUrl(id)}
            label={title}
            checked={draft.typed.threads?.split(' ').includes(idToUrl(id))}
          />
        ))}
        <FieldError id="split-threads" error={draft.errors.threads} />
      </fieldset>
      <Note
        act="split"
        draft={draft}
        label="Note"
        hint="Public where this problem is public."
        rows={3}
      />
      <button class="button">Split off</button>
    </ActForm>
  )

/** The merges and splits a problem took part in, each with its undoing. */
export const Moves: FC<{ page: StaffProblem; now: number }> = ({ page, now }) =>
  page.moves.length === 0 ? null : (
    <>
      <h2 id="moves-title">Merged and split</h2>
      <ul class="case-list" aria-labelledby="moves-title">
        {page.moves.map((move) => (
          <li class="problem-row">
            <div class="problem-row-main">
              <p>
                <MoveSaid move={move} />
              </p>
              <p class="muted">{move.reason}</p>
              <p class="page-meta">
                <span>by {move.by}</span>
                <When at={move.at} now={now} />
                {move.undoneAt === null ? null : (
                  <span>
                    undone by {move.undoneBy} <When at={move.undoneAt} now={now} />
                  </span>
                )}
              </p>
            </div>
            {page.may.undo && move.undoneAt === null ? (
              <ActButton page={page} act="undo" fields={{ move: idToUrl(move.id) }}>
                Undo
                <span class="visually-hidden">
                  {' '}
                  the {move.kind} of “{move.kind === 'merge' ? move.from : move.into}”
                </span>
              </ActButton>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )

type Move = StaffProblem['moves'][number]

const MoveSaid: FC<{ move: Move }> = ({ move: { kind, fromId, intoId, from, into } }) => {
  const [part, whole] =
    kind === 'merge'
      ? [
          { id: fromId, title: from },
          { id: intoId, title: into },
        ]
      : [
          { id: intoId, title: into },
          { id: fromId, title: from },
        ]
  return (
    <>
      <a href={links.staffProblem(part.id)}>{part.title}</a>{' '}
      {kind === 'merge' ? 'was merged into' : 'was split off'}{' '}
      <a href={links.staffProblem(whole.id)}>{whole.title}</a>
    </>
  )
}
