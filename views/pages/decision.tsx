// The statement of reasons: what was decided about a post, where, by which rule, and how to object.
import type { Child, FC } from 'hono/jsx'
import type { loadStatement } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { When } from '../parts/when.tsx'
import { decisionWords, effectWords, postWords, reportsWords } from '../words/moderation.ts'

type Loaded = Awaited<ReturnType<typeof loadStatement>>

export const DecisionPage: FC<{ loaded: Loaded; now: number }> = ({ loaded, now }) => {
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
          {text === null ? null : (
            <details class="unfold">
              <summary>The text as it was reported</summary>
              <blockquote class="statement-text">{text}</blockquote>
            </details>
          )}
        </section>
        <Objecting isAuthor={loaded.isAuthor} />
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
  const thread = { id: decision.threadId, slug: decision.slug }
  return (
    <dl class="facts is-start">
      <Fact name="What">
        {loaded.isAuthor ? 'Your' : 'The'} {postWords[decision.kind].toLowerCase()}, written{' '}
        <When at={decision.postedAt} now={now} />
      </Fact>
      <Fact name="Where">
        <a href={links.post(thread, decision.postId)}>{decision.title}</a>, in {decision.category}
      </Fact>
      <Fact name="Rule">
        <b>{decision.rule.label}.</b> {decision.rule.rule}
      </Fact>
      <Fact name="Facts">
        {decision.contestReason === null
          ? `${reportsWords(decision.reports)} by readers, the first`
          : `The asker contested that it is a duplicate (“${decision.contestReason}”),`}{' '}
        <When at={decision.firstReportAt} now={now} />
      </Fact>
      <Fact name="Decided">
        by a moderator, <When at={decision.at} now={now} />
      </Fact>
      <Fact name="Automated means">
        None: {decision.contestReason === null ? 'people reported it' : 'the asker contested it'}{' '}
        and a person decided.
      </Fact>
      <Fact name="Who can read this">
        The author of the post, those who reported it, and moderators. The public log has the
        decision without names.
      </Fact>
    </dl>
  )
}

const Fact: FC<{ name: string; children?: Child }> = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
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
