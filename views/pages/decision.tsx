// The statement of reasons: what was decided, where, by which rule, on what facts, and how to object.
import type { Child, FC } from 'hono/jsx'
import type { loadStatement } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { When } from '../parts/when.tsx'
import {
  automationWords,
  decisionWords,
  detectionWords,
  effectWords,
  postWords,
  reportsWords,
} from '../words/moderation.ts'
import { hourOf } from '../words/times.ts'

type Loaded = Awaited<ReturnType<typeof loadStatement>>

/** `children` stand in place of the ways to object: the form of an appeal, or what became of one. */
export const DecisionPage: FC<{ loaded: Loaded; now: number; children?: Child }> = ({
  loaded,
  now,
  children,
}) => {
  const { decision, text, may } = loaded
  const { undoneAt } = decision
  return (
    <>
      <div class="page-head">
        <h1>{decisionWords(decision)}</h1>
        <p class="page-lead">
          {undoneAt === null ? (
            effectWords(decision)
          ) : (
            <>
              This decision was undone <When at={undoneAt} now={now} /> and no longer holds:{' '}
              {decision.undoReason}
            </>
          )}
        </p>
      </div>
      <div class="page-main">
        <section class="statement" aria-labelledby="statement-title">
          <h2 id="statement-title">Statement of reasons</h2>
          <div class="prose">
            <p>{decision.reason}</p>
          </div>
          <Facts loaded={loaded} now={now} />
          {text ? (
            <details class="unfold">
              <summary>The text as it was reported</summary>
              <blockquote class="statement-text">{text}</blockquote>
            </details>
          ) : null}
        </section>
        <Restoring loaded={loaded} now={now} />
        {children ?? <Objecting isAuthor={loaded.isAuthor} />}
        <Others others={loaded.others} now={now} />
        {may.openCase ? (
          <p class="button-row">
            <a class="button" href={links.case(decision.caseId)}>
              The case
            </a>
          </p>
        ) : null}
      </div>
    </>
  )
}

const Facts: FC<{ loaded: Loaded; now: number }> = ({ loaded, now }) => {
  const { decision } = loaded
  return (
    <dl class="facts is-start">
      <Place loaded={loaded} now={now} />
      <Fact name={decision.ground === 'law' ? 'Law' : 'Rule'}>
        {decision.ground === 'law' ? (
          decision.law
        ) : (
          <>
            <b>{decision.rule.label}.</b> {decision.rule.rule}
          </>
        )}
      </Fact>
      <Fact name="Facts">
        {decision.facts && decision.facts !== decision.reason ? <p>{decision.facts}</p> : null}
        {noticed(decision)} <When at={decision.firstReportAt} now={now} />
      </Fact>
      <Fact name="Decided">
        by {decision.automated ? 'a rule of this forum' : 'a moderator'},{' '}
        <When at={decision.at} now={now} />
        {decision.interim ? '; it holds until a moderator has looked at it' : ''}
      </Fact>
      <Fact name="Automated means">{automationOf(decision)}</Fact>
      <Fact name="Who can read this">
        The person it is about, those who reported it, and moderators. The public log has the
        decision without names.
      </Fact>
    </dl>
  )
}

type Decision = Loaded['decision']

const Place: FC<{ loaded: Loaded; now: number }> = ({ loaded: { decision, isAuthor }, now }) => {
  const { postId, threadId, slug, kind, title, category } = decision
  if (postId === null || threadId === null || kind === null) {
    return (
      <Fact name="What">
        {decision.articleSlug === null ? (
          <a href={links.person(decision.author)}>
            {isAuthor ? 'Your profile' : `The profile of ${decision.author}`}
          </a>
        ) : (
          <a href={links.article(decision.articleSlug)}>{title}</a>
        )}
      </Fact>
    )
  }
  const thread = { id: threadId, slug: slug ?? '' }
  return (
    <>
      <Fact name="What">
        {isAuthor ? 'Your' : 'The'} {postWords[kind].toLowerCase()}, written{' '}
        <When at={decision.postedAt ?? decision.at} now={now} />
      </Fact>
      <Fact name="Where">
        <a href={links.post(thread, postId)}>{title}</a>
        {category === null ? '' : `, in ${category}`}
      </Fact>
    </>
  )
}

const noticed = (decision: Decision): string => {
  if (decision.contestReason !== null) {
    return `The asker contested that it is a duplicate (“${decision.contestReason}”),`
  }
  return decision.reports > 0
    ? `${reportsWords(decision.reports)}, the first`
    : `${detectionWords[decision.detection ?? 'moderator']},`
}

const automationOf = (decision: Decision): string => {
  if (decision.contestReason !== null) return 'None: the asker contested it and a person decided.'
  if (decision.automated) {
    return 'A rule decided by itself, from the weight of the reports. A moderator looks at every such case.'
  }
  return automationWords[decision.detection ?? 'reports']
}

const Fact: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

// Once: hidden again, the post comes back only by a moderator.
const Restoring: FC<{ loaded: Loaded; now: number }> = ({
  loaded: { decision, restorableFrom },
  now,
}) =>
  restorableFrom === null || decision.postId === null ? null : (
    <section class="panel" aria-labelledby="restore-title">
      <h2 class="panel-title" id="restore-title">
        Put it right yourself
      </h2>
      {restorableFrom <= now ? (
        <p>
          <a href={links.edit(decision.postId)}>Edit the post</a>: with that it is visible again.
          This works once.
        </p>
      ) : (
        <p>
          From {hourOf(restorableFrom)} on you can edit the post, and with that it is visible again.
          This works once.
        </p>
      )}
    </section>
  )

const Others: FC<{ others: Loaded['others']; now: number }> = ({ others, now }) =>
  others.length === 0 ? null : (
    <section class="panel" aria-labelledby="others-title">
      <h2 class="panel-title" id="others-title">
        Other statements to you
      </h2>
      <ul class="link-list">
        {others.map((one) => (
          <li>
            <a href={links.decision(one.id)}>{decisionWords(one)}</a>
            <span>
              {one.place}, <When at={one.at} now={now} />
              {one.undoneAt === null ? '' : ' (undone)'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

const Objecting: FC<{ isAuthor: boolean }> = ({ isAuthor }) => (
  <section class="panel" aria-labelledby="object-title">
    <h2 class="panel-title" id="object-title">
      {isAuthor ? 'You do not agree?' : 'You see it differently?'}
    </h2>
    <p>
      Write to us through the <a href={links.contact()}>contact page</a> and give the address of
      this page: someone who did not make the decision looks at it again.
    </p>
  </section>
)
