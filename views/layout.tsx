// The frame of every page: head, header, main, footer; and the same without head for htmx.
import type { Child, FC } from 'hono/jsx'
import type { Config } from '../src/config.ts'
import type { Frame } from '../src/page.ts'
import { assets } from './assets.ts'
import { SiteFooter } from './parts/site-footer.tsx'
import { SiteHeader } from './parts/site-header.tsx'

export type Place = { path: string; config: Config }

type PageProps = {
  title: string
  body: Child
  shape?: string
  description?: string
  canonical?: string
  feed?: string
  noindex?: boolean
}

type Props = { frame: Frame; place: Place; page: PageProps }

// htmx adds a style element of its own unless told not to, which the policy would refuse.
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false, history: 'reload' })

export const Layout: FC<Props> = ({ frame, place, page }) => (
  <html lang="en" dir="ltr">
    <head>
      <meta charset="utf-8" />
      <title>{titleOf(place, page)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="htmx-config" content={htmxConfig} />
      {page.description ? <meta name="description" content={page.description} /> : null}
      {page.canonical ? (
        <link rel="canonical" href={place.config.siteUrl + page.canonical} />
      ) : null}
      {page.feed ? <link rel="alternate" type="application/atom+xml" href={page.feed} /> : null}
      {page.noindex ? <meta name="robots" content="noindex" /> : null}
      <link rel="stylesheet" href={assets.css} />
      <link rel="stylesheet" href={assets.brand(place.config.brandHue)} />
      <link rel="icon" href={assets.favicon} type="image/svg+xml" />
      <script src={assets.script} defer />
    </head>
    <body>
      <a class="skip-link" href="#main">
        Skip to content
      </a>
      <SiteHeader frame={frame} place={place} />
      <MainPart page={page} />
      <SiteFooter config={place.config} />
    </body>
  </html>
)

/** What htmx takes: the title, the new main, and the header with its counts beside it. */
export const Main: FC<Props> = ({ frame, place, page }) => (
  <>
    <title>{titleOf(place, page)}</title>
    <MainPart page={page} />
    <SiteHeader frame={frame} place={place} beside />
  </>
)

const MainPart: FC<{ page: PageProps }> = ({ page }) => (
  <main class={page.shape ? `page ${page.shape}` : 'page'} id="main" tabindex={-1}>
    {page.body}
  </main>
)

const titleOf = (place: Place, page: PageProps): string =>
  page.title === place.config.siteName ? page.title : `${page.title} · ${place.config.siteName}`
