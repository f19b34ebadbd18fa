// Ways to reach a person at the service, with the summary of a thread to bring along.
import type { FC } from 'hono/jsx'
import type { ContactPage } from '../../src/knowledge/contact.ts'
import { links } from '../links.ts'
import { TextArea } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { summaryText } from '../words/case-summary.ts'

export const ContactView: FC<{ page: ContactPage }> = ({ page }) => {
  const { ways, thread, serviceName } = page
  const summary = thread ? summaryText(thread, page.siteUrl) : ''
  const isAny = Boolean(ways.url || ways.email || ways.phone)
  return (
    <>
      <div class="page-head">
        <h1>Reach a person</h1>
        <p class="page-lead">
          The community cannot see or change your account. {serviceName} support can.
        </p>
      </div>
      <div class="page-main">
        {isAny ? <Ways page={page} summary={summary} /> : <NoWay serviceName={serviceName} />}
        {thread ? (
          <section class="panel" aria-labelledby="summary-title">
            <h2 class="panel-title" id="summary-title">
              What to tell them
            </h2>
            <TextArea
              name="summary"
              label="Summary of your thread"
              hint="Select everything and copy it. It holds only what the thread says publicly."
              rows={9}
              value={summary}
              readonly
            />
            <p>
              <a href={links.thread(thread)}>Back to the thread</a>
            </p>
          </section>
        ) : (
          <p>
            Have ready: the whole code with everything in brackets, the device and its app version,
            what you tried, and the time you last saw it. Never your password.
          </p>
        )}
      </div>
    </>
  )
}

const Ways: FC<{ page: ContactPage; summary: string }> = ({ page, summary }) => {
  const { url, email, phone } = page.ways
  return (
    <ul class="card-grid" aria-label="Ways to reach support">
      {url ? <Way icon="external" title="On the web" href={url} said={new URL(url).host} /> : null}
      {email ? (
        <Way
          icon="mail"
          title="By e-mail"
          href={links.supportMail(email, {
            subject: page.thread?.title ?? `A question about ${page.serviceName}`,
            body: summary,
          })}
          said={email}
        />
      ) : null}
      {phone ? (
        <Way icon="user" title="By phone" href={links.telephone(phone)} said={phone} />
      ) : null}
    </ul>
  )
}

type WayProps = { icon: string; title: string; href: string; said: string }

const Way: FC<WayProps> = ({ icon, title, href, said }) => (
  <li class="card">
    <p class="panel-kicker">
      <Icon name={icon} />
      {title}
    </p>
    <h2 class="card-title">
      <a href={href} rel="noopener">
        {said}
      </a>
    </h2>
  </li>
)

const NoWay: FC<{ serviceName: string }> = ({ serviceName }) => (
  <section class="panel" aria-labelledby="no-way">
    <h2 class="panel-title" id="no-way">
      No way is set here yet
    </h2>
    <p>
      This community does not know how {serviceName} support is reached. Look into the app or the
      bill for it, or ask here: staff read along, and say so beside their name.
    </p>
    <p class="muted">
      If you run this community: set <code>SUPPORT_URL</code>, <code>SUPPORT_EMAIL</code> or{' '}
      <code>SUPPORT_PHONE</code>, and they stand here.
    </p>
    <p>
      <a class="button" href={links.ask()}>
        Ask the community
      </a>
    </p>
  </section>
)
