// The settings of the running forum: a form for each, with its bounds and who changed it when.
import type { FC } from 'hono/jsx'
import type { SettingsPage } from '../../moderation/settings.ts'
import type { SettingName } from '../../src/settings.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { Check } from '../parts/choices.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, Select } from '../parts/field.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { When } from '../parts/when.tsx'
import { boundsWords, settingWords } from '../words/settings.ts'

type Props = {
  page: SettingsPage
  now: number
  /** The form that was refused. */
  draft: (DraftShown & { name: SettingName }) | null
  /** The setting that was just saved. */
  saved: SettingName | null
}

type Setting = SettingsPage['settings'][number]

export const SettingsView: FC<Props> = ({ page, now, draft, saved }) => (
  <>
    {saved ? <Flash kind="good">“{settingWords[saved].title}” is saved.</Flash> : null}
    <div class="page-head">
      <Crumbs up={[{ label: 'Staff', href: links.staff() }]} />
      <h1>Settings</h1>
      <p class="page-lead">
        They hold from the next page on. Every change stands in the log with who made it and why.
      </p>
    </div>
    {page.settings.map((setting) => (
      <SettingForm
        setting={setting}
        now={now}
        draft={draft?.name === setting.name ? draft : null}
      />
    ))}
  </>
)

const SettingForm: FC<{ setting: Setting; now: number; draft: DraftShown | null }> = ({
  setting: { name, changed, parts },
  now,
  draft,
}) => {
  const { title, about } = settingWords[name]
  return (
    <PostForm class="form is-card" id={name} action={links.saveSetting(name)} refusedAt={name}>
      <h2>{title}</h2>
      <p>{about}</p>
      <ErrorSummary errors={byField(name, draft?.errors ?? {})} />
      {parts.filter(isSwitch).map((part) => (
        <PartField name={name} part={part} draft={draft} />
      ))}
      <div class="field-row">
        {parts
          .filter((part) => !isSwitch(part))
          .map((part) => (
            <PartField name={name} part={part} draft={draft} />
          ))}
      </div>
      <Field
        name="why"
        id={`${name}-why`}
        label="Why"
        hint="For the log."
        maxlength={500}
        autocomplete="off"
        value={draft?.typed.why}
        error={draft?.errors.why}
      />
      <div class="button-row">
        <button class="button is-primary">Save</button>
        {changed ? (
          <span class="session-meta">
            Set by <Handle handle={changed.by} /> <When at={changed.at} now={now} />
          </span>
        ) : (
          <span class="session-meta">Never changed</span>
        )}
      </div>
    </PostForm>
  )
}

// The page has the same fields more than once.
const byField = (name: SettingName, errors: Record<string, string>) =>
  Object.fromEntries(Object.entries(errors).map(([key, said]) => [`${name}-${key}`, said]))

const isSwitch = ({ part }: Setting['parts'][number]) => part.is === 'switch'

type PartProps = { name: SettingName; part: Setting['parts'][number]; draft: DraftShown | null }

const PartField: FC<PartProps> = ({ name, part: { key, part, value }, draft }) => {
  const words = settingWords[name].parts[key]
  const label = words?.label ?? key
  const typed = draft?.typed[key]
  if (part.is === 'switch') {
    return <Check name={key} label={label} checked={draft ? typed !== '' : value === true} />
  }
  const field = { name: key, id: `${name}-${key}`, label, error: draft?.errors[key] }
  if (part.is === 'choice') {
    const labels = settingWords[name].choices ?? {}
    const options = part.of.map((word) => ({ value: word, label: labels[word] ?? word }))
    return <Select {...field} options={options} value={typed ?? String(value)} />
  }
  const hint = [words?.hint, boundsWords(part)].filter(Boolean).join(' ')
  return (
    <Field
      {...field}
      hint={hint}
      short
      inputmode="numeric"
      autocomplete="off"
      maxlength={6}
      value={typed ?? String(value)}
    />
  )
}
