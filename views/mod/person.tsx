// A person as moderators see them: their record, what the team notes, and private data on request.
import type { Child, FC } from 'hono/jsx'
import type { loadPersonForTeam } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Handle } from '../parts/author-line.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { When } from '../parts/when.tsx'
import { trustWords } from '../words/accounts.ts'
import { decisionWords, reportsWords } from '../words/moderation.ts'
import { type Drafts, NotesOnThem, PrivateData } from './person-forms.tsx'

export type LoadedPerson = Awaited<ReturnType<typeof loadPersonForTeam>>
type Props = { loaded: LoadedPerson; now: number }

export const PersonPage: FC<Props & { drafts: Drafts }> = ({ loaded, drafts, now }) => {
  const { person } = loaded
  return (
    <>
      <div class="page-head">
        <Crumbs up={[{ label: 'Moderation', href: links.queue() }]} />
        <h1>{person.handle}</h1>
        <p class="page-meta">
          <a href={links.person(person.handle)}>Public profile</a>
          <a href={links.modLog({ about: person.handle })}>In the log</a>
        </p>
        <div class="page-actions">
          <a class="button" href={links.limitReports(person.handle)}>
            Take no reports
          </a>
          <a class="button" href={links.giveTrust(person.handle)}>
            Give trust
          </a>
          <a class="button is-danger" href={links.sweepPerson(person.handle)}>
            Remove all they wrote
          </a>
        </div>
      </div>
      <div class="page-main">
        <Waiting loaded={loaded} now={now} />
        <Decided loaded={loaded} now={now} />
        <NotesOnThem loaded={loaded} draft={drafts.note} now={now} />
        <PrivateData loaded={loaded} draft={drafts.reveal} now={now} />
      </div>
      <aside class="page-aside" aria-label={`Figures of ${person.handle}`}>
        <Figures loaded={loaded} now={now} />
        <Reported loaded={loaded} now={now} />
        <Trust loaded={loaded} now={now} />
      </aside>
    </>
  )
}

const Figures: FC<Props> = ({ loaded: { person }, now }) => (
  <section class="panel" aria-labelledby="figures-title">
    <h2 class="panel-title" id="figures-title">
      Figures
    </h2>
    <dl class="facts">
      <Fact name="Role">{person.role}</Fact>
      <Fact name="Trust">
        {trustWords[person.trust]} ({person.trust} of 4)
      </Fact>
      <Fact name="Member since">
        <When at={person.createdAt} now={now} />
      </Fact>
      <Until name="Silenced" until={person.silencedUntil} now={now} />
      <Until name="Suspended" until={person.suspendedUntil} now={now} />
      <Until name="No reports taken" until={person.reportsLimitedUntil} now={now} />
      {person.profileHiddenAt === null ? null : <Fact name="Profile">hidden</Fact>}
      <Fact name="Days here">{person.daysHere}</Fact>
      <Fact name="Questions">{person.questions}</Fact>
      <Fact name="Answers">{person.answers}</Fact>
      <Fact name="Solutions">{person.solutions}</Fact>
      <Fact name="Hidden posts">{person.hidden}</Fact>
      <Fact name="Reports against them">{person.reportsAgainst}</Fact>
      <Fact name="Reports by them">
        {person.reportsMade}
        {person.reportsMade === 0
          ? ''
          : `: ${person.reportsUpheld} upheld, ${person.reportsDismissed} dismissed`}
      </Fact>
    </dl>
  </section>
)

const Fact: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const Until: FC<{ name: string; until: number | null; now: number }> = ({ name, until, now }) =>
  (until ?? 0) > now ? (
    <Fact name={name}>
      until <When at={until ?? now} now={now} />
    </Fact>
  ) : null

/** Open cases about them: what was reported, and what waits to be published. */
const Waiting: FC<Props> = ({ loaded: { open, person }, now }) =>
  open.length === 0 ? null : (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title">Waiting</h2>
      <ul class="link-list">
        {open.map((row) => (
          <li>
            <a href={links.case(row.id)}>{row.title ?? `Profile of ${person.handle}`}</a>
            <span>
              {row.kind === 'report' ? reportsWords(row.reports) : row.kind},{' '}
              <When at={row.openedAt} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

const Decided: FC<Props> = ({ loaded: { decisions, sweeps }, now }) => (
  <section aria-labelledby="decided-title">
    <h2 id="decided-title">Decisions about them</h2>
    {decisions.length + sweeps.length === 0 ? <p>Nothing was decided about them yet.</p> : null}
    <ul class="link-list decisions-about">
      {sweeps.map((sweep) => (
        <li>
          <a href={links.sweep(sweep.id)}>
            All they wrote was removed{sweep.undoneAt === null ? '' : ' (undone)'}
          </a>
          <span>
            {sweep.by}, <When at={sweep.at} now={now} />
          </span>
        </li>
      ))}
      {decisions.map((decision) => (
        <li>
          <a href={links.case(decision.caseId)}>
            {decision.rule}: {decisionWords(decision)}
            {decision.undoneAt === null ? '' : ' (undone)'}
          </a>
          <span>
            {decision.title ? `“${decision.title}”, ` : ''}
            {decision.decider ?? 'by a rule'}, <When at={decision.at} now={now} />
          </span>
        </li>
      ))}
    </ul>
  </section>
)

const ended: Record<string, string> = {
  uphold: 'upheld',
  dismiss: 'dismissed',
  ignore: 'closed without a verdict',
}

const Reported: FC<Props> = ({ loaded: { reported }, now }) =>
  reported.length === 0 ? null : (
    <section class="panel" aria-labelledby="reported-title">
      <h2 class="panel-title" id="reported-title">
        They reported
      </h2>
      <ul class="link-list">
        {reported.map((report) => (
          <li>
            <a href={links.case(report.caseId)}>{report.reason}</a>
            <span>
              {ended[report.verdict ?? ''] ?? 'not decided yet'}, <When at={report.at} now={now} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

const Trust: FC<Props> = ({ loaded: { trust }, now }) =>
  trust.length === 0 ? null : (
    <section class="panel" aria-labelledby="trust-title">
      <h2 class="panel-title" id="trust-title">
        How their trust changed
      </h2>
      <ul>
        {trust.map((change) => (
          <li>
            {trustWords[change.before]} to {trustWords[change.after]},{' '}
            <When at={change.at} now={now} />
            {change.by === null ? '' : ' by '}
            {change.by === null ? null : <Handle handle={change.by} />}: {change.why}
          </li>
        ))}
      </ul>
    </section>
  )
