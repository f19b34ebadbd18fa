// One's own trust: the level, what is missing to the next, and how it changed.
import type { FC } from 'hono/jsx'
import type { OwnTrust } from '../../src/accounts/trust.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { When } from '../parts/when.tsx'
import { trustGives } from '../words/accounts.ts'

export const OwnTrustPage: FC<{ page: OwnTrust; now: number }> = ({ page, now }) => (
  <>
    <div class="page-head">
      <Crumbs up={[{ label: 'Your account', href: links.account() }]} />
      <h1>Your trust: {page.level.name}</h1>
      <p class="page-lead">
        {trustGives[page.level.number] ||
          'New members have less room in a post, and wait a little between two.'}{' '}
        It grows with reading and helping, weighed once a day. Only you and admins see these
        figures.
      </p>
    </div>
    <div class="page-main">
      {page.next === null ? (
        <p class="panel">The last level is given by hand, to few: there is nothing to reach for.</p>
      ) : (
        <section>
          <div class="section-head">
            <h2 id="next-level">To become “{page.next}”</h2>
          </div>
          <section class="table-wrap" aria-labelledby="next-level" tabindex={0}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">What counts</th>
                  <th scope="col">Yours</th>
                  <th scope="col">Missing</th>
                </tr>
              </thead>
              <tbody>
                {page.needs.map((need) => (
                  <tr>
                    <th scope="row">{capitalised(need.label)}</th>
                    <td>
                      {need.has.toLocaleString('en')} of {need.bound.toLocaleString('en')}
                      {need.isMost ? ' at most' : ''}
                    </td>
                    <td>{need.isMet ? 'Nothing' : missingOf(need)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      )}
      <Changes page={page} now={now} />
    </div>
  </>
)

const missingOf = ({ has, bound, isMost }: OwnTrust['needs'][number]): string =>
  isMost ? `${has - bound} too many` : (bound - has).toLocaleString('en')

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const Changes: FC<{ page: OwnTrust; now: number }> = ({ page, now }) =>
  page.changes.length === 0 ? null : (
    <section aria-labelledby="trust-changes">
      <div class="section-head">
        <h2 id="trust-changes">How it changed</h2>
      </div>
      <ol class="thread-list">
        {page.changes.map((change) => (
          <li class="thread-row is-plain">
            <div class="thread-row-main">
              <h3 class="thread-row-title">
                {change.before} → {change.after}
              </h3>
              <p class="thread-row-excerpt">{change.why}</p>
              <p class="thread-row-meta">
                <When at={change.at} now={now} />
                {change.by === null ? null : <span>By an admin</span>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
