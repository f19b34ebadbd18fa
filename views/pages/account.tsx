// A person's own account: profile, password, and where they are signed in.
import type { FC } from 'hono/jsx'
import type { AccountPage as Account } from '../../src/accounts/settings.ts'
import { links } from '../links.ts'
import { NewPasswordField } from '../parts/account-fields.tsx'
import { Check } from '../parts/choices.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field, TextArea } from '../parts/field.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import { LeftIn } from '../parts/left-in.tsx'
import type { DraftShown } from '../parts/reply-form.tsx'
import { TakeData } from '../parts/take-data.tsx'
import { When } from '../parts/when.tsx'
import { accountDone, agentWords } from '../words/accounts.ts'
import { postWords } from '../words/moderation.ts'

type Draft = DraftShown

/** A rejected form keeps what was typed; the others show what is stored. */
export type AccountDrafts = { profile?: Draft; password?: Draft }

type Props = {
  account: Omit<Account, 'frame'>
  drafts: AccountDrafts
  done: string | null
  now: number
}

export const AccountPage: FC<Props> = ({ account, drafts, done, now }) => (
  <>
    {done && accountDone[done] ? <Flash kind="good">{accountDone[done]}</Flash> : null}
    <div class="page-head">
      <h1>Your account</h1>
      <p class="page-meta">
        <a href={links.person(account.handle)}>{account.handle}</a>
        <span>{account.email}</span>
        <a href={links.ownTrust()}>Your trust</a>
        <a href={links.ownReports()}>Your reports</a>
      </p>
    </div>
    <Waiting waiting={account.waiting} now={now} />
    <ProfileForm account={account} draft={drafts.profile} />
    <PasswordForm errors={drafts.password?.errors ?? {}} />
    <Sessions sessions={account.sessions} now={now} />
    <OwnData />
  </>
)

const Waiting: FC<{ waiting: Account['waiting']; now: number }> = ({ waiting, now }) =>
  waiting.length === 0 ? null : (
    <section class="form is-card" id="waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title">Waiting for a moderator</h2>
      <p>
        Nobody else reads these yet. You can edit or delete them, and you hear when they are
        published.
      </p>
      <ul class="link-list">
        {waiting.map(({ id, kind, threadId, slug, title, since }) => (
          <li>
            <a href={links.post({ id: threadId, slug }, id)}>
              {postWords[kind]} {kind === 'answer' ? 'in ' : ''}“{title}”
            </a>
            <When at={since} now={now} />
          </li>
        ))}
      </ul>
    </section>
  )

const ProfileForm: FC<{ account: Props['account']; draft?: Draft }> = ({ account, draft }) => (
  <PostForm class="form is-card" id="profile" action={links.saveProfile()}>
    <h2>Profile</h2>
    <ErrorSummary errors={draft?.errors ?? {}} />
    <LeftIn left={draft?.left} />
    <TextArea
      name="bio"
      label="About you"
      hint="Everyone can read it. Plain words, 500 characters at most."
      optional
      rows={3}
      value={draft?.typed.bio ?? account.bio}
      error={draft?.errors.bio}
    />
    <Check
      name="mailNotices"
      label="Mail me my notifications too"
      checked={draft ? draft.typed.mailNotices !== '' : account.mailNotices}
    />
    <div class="button-row">
      <button class="button is-primary">Save profile</button>
    </div>
  </PostForm>
)

// Plain: the session, and with it the whole frame, is a new one afterwards.
const PasswordForm: FC<{ errors: Record<string, string> }> = ({ errors }) => (
  <PostForm class="form is-card" id="password-form" action={links.changePassword()} plain>
    <h2>Password</h2>
    <ErrorSummary errors={errors} />
    <Field
      name="presentPassword"
      type="password"
      label="Present password"
      error={errors.presentPassword}
      autocomplete="current-password"
      maxlength={200}
    />
    <NewPasswordField label="New password" error={errors.password} />
    <div class="button-row">
      <button class="button is-primary">Change password</button>
    </div>
  </PostForm>
)

const Sessions: FC<{ sessions: Account['sessions']; now: number }> = ({ sessions, now }) => (
  <section class="form is-card" aria-labelledby="sessions-title">
    <h2 id="sessions-title">Where you are signed in</h2>
    <ul class="session-list">
      {sessions.map((session) => (
        <li>
          <div>
            <p>{agentWords(session.agent)}</p>
            <p class="session-meta">
              {session.isThis ? 'This browser, since ' : 'Since '}
              <When at={session.createdAt} now={now} />
            </p>
          </div>
          {session.isThis ? null : <EndSession id={session.id} />}
        </li>
      ))}
    </ul>
    {sessions.length > 1 ? (
      <PostForm action={links.endOtherSessions()}>
        <button class="button">Sign out everywhere else</button>
      </PostForm>
    ) : null}
  </section>
)

const EndSession: FC<{ id: string }> = ({ id }) => (
  <PostForm action={links.endSession()}>
    <input type="hidden" name="session" value={id} />
    <button class="button is-small">Sign out there</button>
  </PostForm>
)

const OwnData: FC = () => (
  <section class="form is-card" aria-labelledby="data-title">
    <h2 id="data-title">Your data</h2>
    <p>
      Everything the forum keeps of you, as one file: your profile, what you wrote with all its
      versions, what you voted for, followed and reported, and what was decided about you.
    </p>
    <TakeData />
  </section>
)
