// The front page: search first, then what people ask.
import type { FC } from 'hono/jsx'
import type { HomePage } from '../../src/forum/lists.ts'
import { links } from '../links.ts'
import { CategoryLinks } from '../parts/category-links.tsx'
import { Flash } from '../parts/flash.tsx'
import { Icon } from '../parts/icon.tsx'
import { ProblemBanners } from '../parts/problem-banner.tsx'
import { ThreadList } from '../parts/thread-list.tsx'

/** `isNew`: whoever reads it has just confirmed their address. */
type Props = { page: HomePage; now: number; isNew: boolean }

export const HomeView: FC<Props> = ({ page, now, isNew }) => (
  <>
    {isNew && page.frame.viewer ? (
      <Flash kind="good">
        Welcome, {page.frame.viewer.handle}. Your address is confirmed and you are signed in.
      </Flash>
    ) : null}
    <ProblemBanners problems={page.problems} />
    <Welcome />
    <ThreadList list={page.list} now={now} address={links.home} />
    <aside class="page-aside" aria-label="Ways in">
      <CategoryLinks categories={page.categories} />
    </aside>
  </>
)

const Welcome: FC = () => (
  <section class="welcome" aria-labelledby="welcome">
    <h1 id="welcome">What is going wrong?</h1>
    <p class="page-lead">
      Paste the code on your screen or say it in your words. Someone has probably been here before.
    </p>
    <search>
      <form class="site-search is-large" action={links.search()} method="get">
        <label class="visually-hidden" for="q">
          Search threads, articles, codes and devices
        </label>
        <Icon name="search" />
        <input id="q" name="q" type="search" placeholder="NW-2-5, or “no sound on my TV”" />
      </form>
    </search>
    <p class="welcome-ask">
      Nothing fits? <a href={links.ask()}>Ask a question</a>
    </p>
  </section>
)
