// The log as moderators read it: who did what to whose post, and why.
import type { FC } from 'hono/jsx'
import type { loadLog } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field, Select } from '../parts/field.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { When } from '../parts/when.tsx'
import { actionWords, decisionWords } from '../words/moderation.ts'
import { UndoForm } from './decisions.tsx'
import { ModTabs } from './mod-tabs.tsx'

type Loaded = Awaited<ReturnType<typeof loadLog>>

export const LogPage: FC<{ loaded: Loaded; now: number }> = ({ loaded, now }) => {
  const { entries, filter, isFirst, before } = loaded
  return (
    <>
      <div class="page-head">
        <h1>Moderation log</h1>
        <ModTabs current="log" />
      </div>
      <div class="page-main">
        <Filters loaded={loaded} />
        {entries.length === 0 ? (
          <Empty title="Nothing was done here yet" said="Decisions appear as they are made." />
        ) : (
          <section class="table-wrap" aria-label="Moderation log" tabindex={0}>
            <table class="table is-stacked">
              <caption class="visually-hidden">What moderators did, the latest first</caption>
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Moderator</th>
                  <th scope="col">Act</th>
                  <th scope="col">About</th>
                  <th scope="col">Reason</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <Row entry={entry} now={now} />
                ))}
              </tbody>
            </table>
          </section>
        )}
        <Pagination
          newer={isFirst ? null : links.modLog(filter)}
          older={before === null ? null : links.modLog({ ...filter, before })}
        />
      </div>
    </>
  )
}

const Filters: FC<{ loaded: Loaded }> = ({ loaded }) => (
  <form class="filters" method="get" action={links.modLog()}>
    <Select
      name="by"
      label="Moderator"
      value={loaded.filter.by}
      options={[
        { value: '', label: 'Everyone' },
        ...loaded.moderators.map((handle) => ({ value: handle, label: handle })),
      ]}
    />
    <Select
      name="action"
      label="Act"
      value={loaded.filter.action}
      options={[
        { value: '', label: 'Everything' },
        ...Object.entries(actionWords).map(([value, label]) => ({ value, label })),
      ]}
    />
    <Field name="about" label="About" autocomplete="off" value={loaded.filter.about} />
    <Field name="case" label="Case" autocomplete="off" short value={loaded.filter.case} />
    <Field name="from" label="From" type="date" short value={loaded.filter.from} />
    <Field name="to" label="To" type="date" short value={loaded.filter.to} />
    <button class="button">Show</button>
  </form>
)

const Row: FC<{ entry: Loaded['entries'][number]; now: number }> = ({ entry, now }) => {
  const words = actionWords[entry.action] ?? entry.action
  return (
    <tr class="log-row">
      <td data-label="When">
        <When at={entry.at} now={now} />
      </td>
      <td data-label="Moderator">
        <Handle handle={entry.actor} />
      </td>
      <td data-label="Act">
        <span>
          {entry.caseId === null ? words : <a href={links.case(entry.caseId)}>{words}</a>}
          {entry.verdict ? `: ${decisionWords(entry)}` : ''}
          {entry.rule ? ` (${entry.rule})` : ''}
        </span>
      </td>
      <td data-label="About">
        {entry.subject === null && !entry.title ? null : (
          <span>
            {entry.action === 'take-over' ? 'taken from ' : ''}
            {entry.subject === null ? null : (
              <a href={links.modPerson(entry.subject)}>{entry.subject}</a>
            )}
            {entry.title ? ` in “${entry.title}”` : ''}
          </span>
        )}
      </td>
      <td class="is-text" data-label="Reason">
        {entry.reason ? <p>{entry.reason}</p> : null}
        {entry.note ? <p>For moderators: {entry.note}</p> : null}
        {entry.may.undo && entry.decisionId !== null ? (
          <UndoForm
            decisionId={entry.decisionId}
            of={entry}
            draft={{ typed: {}, errors: {} }}
            id={`undo-${entry.id}`}
          />
        ) : null}
      </td>
    </tr>
  )
}
