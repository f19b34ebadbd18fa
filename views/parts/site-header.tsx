// The header: where one can go, what waits there, and who one is.
import type { FC } from 'hono/jsx'
import type { Frame } from '../../src/page.ts'
import { maySeeSettings } from '../../src/policy/settings.ts'
import { isModerator, isStaff } from '../../src/policy/viewer.ts'
import type { Place } from '../layout.tsx'
import { links } from '../links.ts'
import { Icon } from './icon.tsx'

type Props = { frame: Frame; place: Place /** Swapped in beside a part. */; beside?: boolean }

export const SiteHeader: FC<Props> = ({ frame, place, beside }) => (
  <header class="site-header" id="site-header" hx-swap-oob={beside ? 'outerMorph' : undefined}>
    <div class="site-header-bar">
      <button
        class="button is-quiet is-icon site-nav-button"
        type="button"
        popovertarget="site-nav"
      >
        <Icon name="menu" />
        <span class="visually-hidden">Menu</span>
      </button>
      <a class="site-name" href={links.home()}>
        <svg class="site-mark" aria-hidden="true">
          <Icon name="mark" bare />
        </svg>
        <span>{place.config.siteName}</span>
      </a>
      <SiteNav path={place.path} />
      <search>
        <form class="site-search" action={links.search()} method="get">
          <label class="visually-hidden" for="site-q">
            Search threads, articles, codes and devices
          </label>
          <Icon name="search" />
          <input
            id="site-q"
            name="q"
            type="search"
            placeholder="Search or paste an error code"
            autocomplete="off"
          />
        </form>
      </search>
      <div class="site-tools">
        <a class="button is-quiet is-icon site-search-link" href={links.search()}>
          <Icon name="search" />
          <span class="visually-hidden">Search</span>
        </a>
        <a class="button is-primary site-ask" href={links.ask()}>
          <Icon name="plus" />
          <span>Ask</span>
        </a>
        {frame.viewer ? <AccountTools frame={frame} /> : <GuestTools path={place.path} />}
      </div>
    </div>
    {frame.wave ? (
      <p class="flash is-info">
        <Icon name="warning" />
        <a href={links.wave()}>Spam wave: what new accounts post is held back</a>
      </p>
    ) : null}
  </header>
)

const sections = [
  {
    label: 'Community',
    href: links.home(),
    isHere: (path: string) => path === '/' || /^\/[ct]\//.test(path),
  },
  { label: 'Codes', href: links.codes(), isHere: (path: string) => path.startsWith('/codes') },
  {
    label: 'Devices',
    href: links.devices(),
    isHere: (path: string) => path.startsWith('/devices'),
  },
  { label: 'Help', href: links.help(), isHere: (path: string) => path.startsWith('/help') },
  { label: 'Status', href: links.status(), isHere: (path: string) => path.startsWith('/status') },
]

const SiteNav: FC<{ path: string }> = ({ path }) => (
  <nav class="site-nav" id="site-nav" aria-label="Main" popover="auto">
    <ul>
      {sections.map(({ label, href, isHere }) => (
        <li>
          <a href={href} aria-current={isHere(path) ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const GuestTools: FC<{ path: string }> = ({ path }) => (
  <a class="button is-quiet" href={links.signIn(path === links.home() ? null : path)}>
    Sign in
  </a>
)

const AccountTools: FC<{ frame: Frame }> = ({ frame }) => {
  const handle = frame.viewer?.handle ?? ''
  return (
    <>
      <a class="button is-quiet is-icon" href={links.notifications()}>
        <Icon name="bell" />
        <span class="visually-hidden">Notifications, </span>
        <Count n={frame.unread} what="unread" />
      </a>
      <button class="account-button" type="button" popovertarget="account-menu">
        <span
          class={`avatar is-small is-tint-${((frame.viewer?.id ?? 0) % 6) + 1}`}
          aria-hidden="true"
        >
          {handle.slice(0, 1).toUpperCase()}
        </span>
        <span class="visually-hidden">Account of {handle}</span>
      </button>
      <div class="menu account-menu" id="account-menu" popover="auto">
        <p class="menu-title">{handle}</p>
        <ul>
          <li>
            <a href={links.person(handle)}>Profile</a>
          </li>
          <li>
            <a href={links.account()}>Account</a>
          </li>
          {isModerator(frame.viewer) ? (
            <li>
              <a href={links.queue()}>
                Moderation queue <Count n={frame.openCases} what="open cases" />
              </a>
            </li>
          ) : null}
          {isStaff(frame.viewer) ? (
            <li>
              <a href={links.staff()}>
                Staff <Count n={frame.problemsWaiting} what="suspected or flagged problems" />
              </a>
            </li>
          ) : null}
          {maySeeSettings(frame.viewer) ? (
            <li>
              <a href={links.settings()}>Settings</a>
            </li>
          ) : null}
        </ul>
        <form method="post" action={links.signOut()}>
          <button class="menu-item">Sign out</button>
        </form>
      </div>
    </>
  )
}

const Count: FC<{ n: number; what: string }> = ({ n, what }) =>
  n === 0 ? null : (
    <span class="count-badge">
      {n >= 100 ? '99+' : n}
      <span class="visually-hidden"> {what}</span>
    </span>
  )
