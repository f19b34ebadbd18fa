// The form for a question, with what already answers it.
import type { FC } from 'hono/jsx'
import type { AskPage } from '../../src/forum/ask-page.ts'
import { countries } from '../../src/lib/countries.ts'
import { links } from '../links.ts'
import { Composer } from '../parts/composer.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, Select, TextArea } from '../parts/field.tsx'
import { PostForm } from '../parts/form.tsx'
import { Began, LeftIn } from '../parts/left-in.tsx'
import { RecognisedPart } from '../parts/recognised.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { Suggestions } from '../parts/suggestions.tsx'
import { roomWords } from '../words/room.ts'

type Props = { page: AskPage; draft: DraftShown }

export const AskView: FC<Props> = ({ page, draft }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Community', href: links.home() }]} />
      <h1>Ask a question</h1>
      <p class="page-lead">The code on the screen and the device are what help others most.</p>
    </div>
    <PostForm class="form" id="ask" action={links.ask()}>
      <EnterPosts />
      <ErrorSummary errors={draft.errors} />
      <LeftIn left={draft.left} />
      <Began typed={draft.typed.began} now={page.began} />
      <Words page={page} draft={draft} />
      <Circumstances page={page} draft={draft} />
      <div class="button-row">
        <button class="button is-primary">Post question</button>
        <button class="button" formaction={links.suggestions()} {...suggesting}>
          Check what is known
        </button>
        <a class="button is-quiet" href={links.home()}>
          Cancel
        </a>
      </div>
    </PostForm>
  </>
)

// The Enter key presses the first button of a form, and suggestions have buttons of their own.
const EnterPosts: FC = () => (
  <div class="visually-hidden" aria-hidden="true">
    <button tabindex={-1}>Post question</button>
  </div>
)

// A newer question about the same words makes the older one pointless: it is given up.
const suggesting = {
  'hx-post': links.suggestions(),
  'hx-target': '#suggestions',
  'hx-swap': 'outerMorph',
  'hx-sync': '#suggestions:replace',
}

const Words: FC<Props> = ({ page, draft: { typed, errors } }) => (
  <div class="form" {...suggesting} hx-trigger="input delay:400ms">
    <Field
      name="title"
      label="Title"
      hint="One line: what goes wrong, and the code if there is one."
      value={typed.title}
      error={errors.title}
      maxlength={150}
      autocomplete="off"
    />
    <Suggestions found={page.suggestions} viewerId={page.frame.viewer?.id} />
    <input type="hidden" name="opened" value={typed.opened} />
    <Composer
      name="body"
      label="What happens?"
      hint={`What you did, what you saw, since when. Markdown works. No passwords, card numbers or addresses.${roomWords(page.frame.room)}`}
      value={typed.body}
      error={errors.body}
      maxlength={30_000}
    />
    <RecognisedPart found={page.suggestions.inText} />
  </div>
)

const Circumstances: FC<Props> = ({ page, draft: { typed, errors } }) => (
  <>
    <div class="field-row">
      <Select
        name="category"
        label="Category"
        value={typed.category}
        error={errors.category}
        options={[
          { value: '', label: 'The one that fits the text' },
          ...page.categories.map(({ slug, label }) => ({ value: slug, label })),
        ]}
      />
      <Select
        name="device"
        label="Device"
        optional
        value={typed.device}
        error={errors.device}
        options={[
          { value: '', label: 'Not in the list, or several' },
          ...page.devices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
    <div class="field-row">
      <Field
        name="appVersion"
        label="App version"
        optional
        hint="In the app: Get help, then About."
        value={typed.appVersion}
        error={errors.appVersion}
        maxlength={40}
        autocomplete="off"
      />
      <Select
        name="country"
        label="Country"
        optional
        hint="Where you watch."
        value={typed.country}
        error={errors.country}
        options={[
          { value: '', label: 'Not said' },
          ...countries().map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
    </div>
    <TextArea
      name="tried"
      label="What have you tried?"
      optional
      rows={3}
      value={typed.tried}
      error={errors.tried}
      maxlength={2_000}
    />
  </>
)
