// A person's public page: who they are, and what they asked, answered and solved.
import type { FC } from 'hono/jsx'
import type { ProfilePage as Page, ProfileList } from '../../src/accounts/profile.ts'
import { links } from '../links.ts'
import { Avatar, Badge } from '../parts/author-line.tsx'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { ThreadRows } from '../parts/thread-rows.tsx'
import { profileEmpty, trustWords } from '../words/accounts.ts'
import { badgesOf } from '../words/threads.ts'
import { dateOf } from '../words/times.ts'

export const ProfilePage: FC<{ page: Page; now: number }> = ({ page, now }) => (
  <>
    <Head person={page.person} may={page.may} />
    <div class="page-main">
      <Tabs label={`What ${page.person.handle} wrote`} tabs={tabsOf(page)} />
      {page.threads.length > 0 ? (
        <ThreadRows threads={page.threads} now={now} heading="h2" />
      ) : (
        <Empty icon="question" title={profileEmpty[page.show]} said="It would stand here." />
      )}
      <Pagination
        newer={page.isLater ? addressOf(page) : null}
        older={page.older ? addressOf(page, page.older) : null}
      />
    </div>
    {page.person.bio || page.person.hiddenAt ? (
      <aside class="page-aside" aria-label={`About ${page.person.handle}`}>
        <section class="panel">
          <h2 class="panel-title">About</h2>
          {page.person.hiddenAt ? (
            <p class="field-hint">A moderator has hidden this text.</p>
          ) : null}
          {page.person.bio.split(/\n+/).map((line) => (
            <p>{line}</p>
          ))}
        </section>
      </aside>
    ) : null}
  </>
)

const Head: FC<Pick<Page, 'person' | 'may'>> = ({ person, may }) => (
  <div class="page-head">
    <div class="person-head">
      <Avatar id={person.id} handle={person.handle} size="large" />
      <div>
        <h1>
          {person.handle}
          {/* The trust stands below, in words. */}
          {badgesOf({ authorRole: person.role, authorTrust: 2, isAskers: false }).map((name) => (
            <Badge name={name} />
          ))}
        </h1>
        <p class="page-meta">
          <span>
            {may.edit ? (
              <a href={links.ownTrust()}>{trustWords[person.trust]}</a>
            ) : (
              trustWords[person.trust]
            )}
          </span>
          <span>Here since {dateOf(person.createdAt)}</span>
        </p>
      </div>
    </div>
    {may.edit ? (
      <div class="page-actions">
        <a class="button" href={links.account()}>
          <Icon name="edit" />
          Edit your profile
        </a>
      </div>
    ) : null}
    {may.report ? (
      <p class="page-meta">
        <a href={links.reportPerson(person.handle)}>Report this profile</a>
      </p>
    ) : null}
  </div>
)

const labels: Record<ProfileList, string> = {
  solutions: 'Solutions',
  answers: 'Answers',
  questions: 'Questions',
}

const tabsOf = ({ person, show }: Page) =>
  (['solutions', 'answers', 'questions'] as const).map((list) => ({
    label: labels[list],
    href: links.person(person.handle, { show: list }),
    current: list === show,
    count: person[list],
  }))

const addressOf = ({ person, show }: Page, before?: string): string =>
  links.person(person.handle, { show, before })
