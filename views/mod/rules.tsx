// What the team lists for triage: the list, one entry more, and the box to try texts and entries.
import type { FC } from 'hono/jsx'
import type { loadRules, loadTrial } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { Empty } from '../parts/empty.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, Select, TextArea } from '../parts/field.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { When } from '../parts/when.tsx'
import { labelWords, patternKinds, patternVerdicts, rulesDone } from '../words/triage.ts'
import { ModTabs } from './mod-tabs.tsx'
import { Trial } from './rules-trial.tsx'

type Rules = Awaited<ReturnType<typeof loadRules>>
export type Tried = Awaited<ReturnType<typeof loadTrial>>

type Props = {
  loaded: Rules | Tried
  draft: DraftShown
  /** Which form the draft's errors are about. */
  form: 'try' | 'add'
  done: string
  now: number
}

export const RulesPage: FC<Props> = ({ loaded, draft, form, done, now }) => {
  const { typed } = draft
  const errors = (of: Props['form']) => (of === form ? draft.errors : {})
  const role = loaded.frame.viewer?.role
  return (
    <>
      {rulesDone[done] ? <Flash kind="good">{rulesDone[done]}</Flash> : null}
      <div class="page-head">
        <h1>Rules of triage</h1>
        <p class="page-lead">
          Whole words, domains and phone numbers. What is listed counts for everybody but the team
          and people of trust 3 or more.
        </p>
        <ModTabs current="rules" figuresOnly={role !== 'moderator' && role !== 'admin'} />
      </div>
      <div class="page-main">
        {'trial' in loaded ? <Trial tried={loaded} /> : null}
        {loaded.may.rule ? (
          <>
            <AddForm draft={{ typed, errors: errors('add') }} />
            <TestBox draft={{ typed, errors: errors('try') }} />
          </>
        ) : null}
        <Listed loaded={loaded} now={now} />
      </div>
    </>
  )
}

const TestBox: FC<{ draft: DraftShown }> = ({ draft: { typed, errors } }) => (
  <PostForm class="form is-card" id="test" action={links.tryRules()}>
    <h2>Try it</h2>
    <ErrorSummary errors={atTheirFields(errors)} />
    <TextArea
      name="sample"
      label="A post, as a newcomer would send it"
      hint="Nothing is posted or kept."
      optional
      rows={5}
      maxlength={30_000}
      value={typed.sample}
      error={errors.sample}
    />
    <div class="field-row">
      <Select
        name="kind"
        id="try-kind"
        label="With an entry that is not listed yet"
        options={options(patternKinds)}
        value={typed.kind || 'word'}
        error={errors.kind}
      />
      <Field
        name="text"
        id="try-text"
        label="Word, domain or number"
        optional
        value={typed.text}
        error={errors.text}
        maxlength={100}
        autocomplete="off"
      />
    </div>
    <div class="button-row">
      <button class="button">What would happen?</button>
    </div>
  </PostForm>
)

// The names are taken by the fields of the list's form.
const atTheirFields = (errors: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, said]) => [
      field === 'sample' ? field : `try-${field}`,
      said,
    ]),
  )

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const labels = options(labelWords).filter(({ value }) => value !== 'ok')

const AddForm: FC<{ draft: DraftShown }> = ({ draft: { typed, errors } }) => (
  <PostForm class="form is-card" id="add" action={links.rules()}>
    <h2>List something</h2>
    <ErrorSummary errors={errors} />
    <div class="field-row">
      <Select
        name="kind"
        label="Kind"
        options={options(patternKinds)}
        value={typed.kind || 'word'}
        error={errors.kind}
      />
      <Field
        name="text"
        label="Word, domain or number"
        value={typed.text}
        error={errors.text}
        maxlength={100}
        autocomplete="off"
      />
    </div>
    <div class="field-row">
      <Select
        name="label"
        label="A sign of"
        options={labels}
        value={typed.label || 'spam'}
        error={errors.label}
      />
      <Select
        name="verdict"
        label="A post with it"
        options={options(patternVerdicts)}
        value={typed.verdict || 'hold'}
        error={errors.verdict}
      />
    </div>
    <Field
      name="note"
      label="Why it is listed"
      value={typed.note}
      error={errors.note}
      maxlength={300}
      autocomplete="off"
    />
    <div class="button-row">
      <button class="button is-primary">Add to the list</button>
    </div>
  </PostForm>
)

const Listed: FC<{ loaded: Rules | Tried; now: number }> = ({ loaded, now }) => {
  const { patterns, may } = loaded
  if (patterns.length === 0) {
    return <Empty title="Nothing is listed" said="Triage goes by its own rules alone." />
  }
  return (
    <section class="table-wrap" aria-label="What is listed" tabindex={0}>
      <table class="table is-stacked">
        <caption class="visually-hidden">What is listed, by kind and text</caption>
        <thead>
          <tr>
            <th scope="col">Listed</th>
            <th scope="col">A sign of</th>
            <th scope="col">A post with it</th>
            <th scope="col">Why, and by whom</th>
            <th scope="col">
              <span class="visually-hidden">Take off</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {patterns.map((pattern) => (
            <Entry pattern={pattern} mayRemove={may.rule} now={now} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type Pattern = Rules['patterns'][number]

const Entry: FC<{ pattern: Pattern; mayRemove: boolean; now: number }> = ({
  pattern: { id, kind, text, label, verdict, note, by, at },
  mayRemove,
  now,
}) => (
  <tr>
    <td data-label="Listed">
      <span>
        {patternKinds[kind]}: <b>{text}</b>
      </span>
    </td>
    <td data-label="A sign of">{labelWords[label]}</td>
    <td data-label="A post with it">{patternVerdicts[verdict]}</td>
    <td class="is-text" data-label="Why, and by whom">
      {note} <Handle handle={by} />, <When at={at} now={now} />
    </td>
    <td>
      {mayRemove ? (
        <PostForm action={links.removeRule(id)} label={`Take ${text} off the list`}>
          <button class="button is-small">Remove</button>
        </PostForm>
      ) : null}
    </td>
  </tr>
)
