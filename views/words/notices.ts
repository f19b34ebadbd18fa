// What each kind of notice says and where it leads, for the page and for the mail.
import type { NoticeDataOf, NoticeKind, NoticeOf } from '../../src/notices/notify.ts'
import { links } from '../links.ts'
import { trustGives } from './accounts.ts'
import { alertText, flagAnswerWords } from './problems.ts'

export type NoticeWords = {
  /** One sentence without its full stop. */
  text: string
  /** Null where the reader may open nothing more. */
  href: string | null
  /** What somebody wrote about it. */
  quote: string | null
}

/** The words of one notice. */
export const noticeWords = ({ kind, data }: NoticeOf): NoticeWords =>
  (words[kind] as (data: NoticeOf['data']) => NoticeWords)(data)

type About = { title: string }

const words: { [Kind in NoticeKind]: (data: NoticeDataOf[Kind]) => NoticeWords } = {
  reply: (data) => told(`${data.by} answered ${named(data)}`, postOf(data)),
  accepted: (data) => told(`${data.by} accepted your answer to ${named(data)}`, postOf(data)),
  decision: (data) => told(decisionText(data), links.decision(data.decisionId), data.reason),
  'decision-undone': (data) =>
    told(
      `A decision about ${yours(data)} was undone`,
      links.decision(data.decisionId),
      data.reason,
    ),
  swept: (data) =>
    told(
      `A moderator removed what you wrote here: ${data.title}`,
      links.decision(data.decisionId),
      data.reason,
    ),
  'sweep-undone': (data) =>
    told(
      `What you wrote here is shown again: ${data.title}`,
      links.decision(data.decisionId),
      data.reason,
    ),
  trust: ({ level, title }) =>
    told(
      `Thank you for being here: you are now “${title}”`,
      links.ownTrust(),
      trustGives[level] ?? '',
    ),
  'report-outcome': (data) =>
    told(
      outcomeText(data),
      data.decisionId === null ? null : links.decision(data.decisionId),
      data.reason,
    ),
  'outcome-undone': (data) =>
    told(
      `What was decided on your report on ${reported(data)} was undone`,
      links.decision(data.decisionId),
      data.reason,
    ),
  'appeal-received': (data) =>
    told(`We have your appeal about ${aboutIt(data)}`, links.decision(data.decisionId)),
  'appeal-outcome': (data) => told(appealText(data), links.decision(data.decisionId), data.reason),
  'appeal-reopened': (data) =>
    told(
      `Your appeal about ${aboutIt(data)} is looked at once more, and the first decision stands meanwhile`,
      links.decision(data.decisionId),
      data.reason,
    ),
  published: (data) => told(`Your post in ${named(data)} is published`, postOf(data)),
  'problem-confirmed': (data) =>
    told(`A known problem: ${data.title}`, links.problem(data.problemId), data.body),
  'problem-update': (data) =>
    told(`News about ${named(data)}`, links.problem(data.problemId), data.body),
  'problem-resolved': (data) =>
    told(
      `Resolved: ${data.title}. Tell us whether it is fixed for you`,
      links.problem(data.problemId),
      data.body,
    ),
  'problem-reopened': (data) =>
    told(`Open again: ${data.title}. Too many people still have it`, links.problem(data.problemId)),
  'problem-alert': (data) => told(alertText(data), links.staffProblem(data.problemId)),
  'problem-flagged': (data) =>
    told(
      `${data.by} flags a case as a possible widespread problem: ${named(data)}`,
      links.staffFlag(data.flagId),
      data.note,
    ),
  'flag-answered': (data) =>
    told(
      `${data.by} answers what you flagged about ${named(data)}: ${flagAnswerWords[data.answer]}`,
      links.case(data.caseId),
      data.reply,
    ),
  merged: (data) =>
    told(
      `Your question ${named(data)} was marked as a duplicate of “${data.originalTitle}”`,
      links.duplicate({ id: data.threadId }),
      data.reason,
    ),
  'merged-followed': (data) =>
    told(
      `${named(data)}, which you follow, goes on in “${data.originalTitle}”: both ask the same`,
      links.thread(originalOf(data)),
      data.reason,
    ),
  unmerged: (data) =>
    told(
      `${named(data)} is no duplicate of “${data.originalTitle}” any more`,
      links.thread({ id: data.threadId, slug: data.slug }),
      data.reason,
    ),
  'contest-outcome': (data) =>
    told(contestText(data), links.duplicate({ id: data.threadId }), data.reason),
  'contest-reopened': (data) =>
    told(reopenedText(data), links.duplicate({ id: data.threadId }), data.reason),
  corrected: (data) =>
    told(
      `${data.by} corrected the codes and devices of your post in ${named(data)}`,
      postOf(data),
      `${data.changes} ${data.reason}`,
    ),
  'case-handed': (data) =>
    told(`${data.by} hands you the case about ${named(data)}`, links.case(data.caseId), data.note),
  'case-escalated': (data) =>
    told(`${data.by} escalates the case about ${named(data)}`, links.case(data.caseId), data.note),
  'leave-asked': (data) =>
    told(
      `${data.by} asks for leave to decide the case about ${named(data)}`,
      links.case(data.caseId),
      data.note,
    ),
  'leave-given': (data) =>
    told(`${data.by} lets you decide the case about ${named(data)}`, links.case(data.caseId)),
  'cases-waiting': (data) => told(waitingText(data), links.case(data.caseId)),
  'article-review': (data) =>
    told(`${data.by} asks for a review of ${named(data)}`, draftOf(data), data.note),
  'article-returned': (data) =>
    told(`${data.by} returned ${named(data)} to you`, draftOf(data), data.note),
  'article-approved': (data) =>
    told(`${data.by} approved ${named(data)}`, draftOf(data), data.note),
  'article-published': (data) =>
    told(
      `${named(data)} is an official article now`,
      data.slug === null ? null : links.article(data.slug),
      data.note,
    ),
}

const told = (text: string, href: string | null, quote = ''): NoticeWords => ({
  text,
  href,
  quote: quote.trim() === '' ? null : quote.trim(),
})

const named = ({ title }: About): string => `“${title}”`

// A solution needs no place: it stands on top of every page of its thread.
const postOf = ({ threadId, slug, postId, places }: NoticeDataOf['reply']): string =>
  links.post({ id: threadId, slug, replies: places }, postId)

const originalOf = ({ originalId: id, originalSlug: slug }: NoticeDataOf['merged']) => ({
  id,
  slug,
})

const contestText = (data: NoticeDataOf['contest-outcome']): string =>
  data.verdict === 'dismiss'
    ? `A second moderator found that ${named(data)} is no duplicate of “${data.originalTitle}”`
    : `A second moderator looked at ${named(data)}: it stays a duplicate of “${data.originalTitle}”`

const reopenedText = (data: NoticeDataOf['contest-reopened']): string => {
  const undone = data.verdict === 'dismiss' ? 'is no duplicate' : 'stays a duplicate'
  return `That ${named(data)} ${undone} of “${data.originalTitle}” was undone: a moderator decides anew, and until then it is merged`
}

const draftOf = ({ articleId }: NoticeDataOf['article-review']): string =>
  links.editArticle(articleId)

type AboutSubject = { about?: 'post' | 'thread' | 'profile' | 'article' | 'appeal'; title: string }

const yours = ({ about, title }: AboutSubject): string => {
  if (about === 'profile') return `your profile, ${title}`
  return about === 'article'
    ? `your article ${named({ title })}`
    : `your post in ${named({ title })}`
}

const reported = ({ about, title }: AboutSubject): string => {
  if (about === 'profile') return `the profile of ${title}`
  if (about === 'article') return `the article ${named({ title })}`
  return about === 'thread' ? `the thread ${named({ title })}` : `a post in ${named({ title })}`
}

const aboutIt = ({ about, title }: AboutSubject): string =>
  about === 'profile' ? `the profile of ${title}` : named({ title })

const appealEnds = {
  upheld: 'the decision stands',
  varied: 'the decision is replaced by another',
  reversed: 'the decision is taken back',
}

const appealText = (data: NoticeDataOf['appeal-outcome']): string => {
  const end =
    data.side === 'reporter' && data.outcome === 'reversed'
      ? 'your report is looked at again'
      : appealEnds[data.outcome]
  return `Your appeal about ${aboutIt(data)} was decided: ${end}`
}

const daysText = (days: number | null | undefined): string => {
  if (!days) return 'for a while'
  return days === 1 ? 'for one day' : `for ${days} days`
}

type Decided = NoticeDataOf['decision']

const consequenceText: Record<Decided['consequence'], (data: Decided) => string> = {
  none: (data) => `A moderator decided about ${yours(data)}`,
  hide: (data) => `A moderator hid ${yours(data)}`,
  lock: (data) => `A moderator locked the thread of ${yours(data)}`,
  warn: (data) => `A moderator warns you about ${yours(data)}`,
  silence: (data) => `You cannot write ${daysText(data.days)} because of ${yours(data)}`,
  'remove-link': (data) => `A moderator took a link out of ${yours(data)}`,
  redact: (data) => `A moderator blacked out private data in ${yours(data)}`,
  suspend: (data) => `Your account is suspended ${daysText(data.days)} because of ${yours(data)}`,
  'limit-reports': (data) =>
    `Your reports are not taken ${daysText(data.days)} because of those you sent, ${data.title}`,
}

const decisionText = (data: Decided): string =>
  data.verdict === 'uphold'
    ? consequenceText[data.consequence](data)
    : `A moderator looked at ${yours(data)} and left it as it is`

const waitingText = (data: NoticeDataOf['cases-waiting']): string =>
  data.cases === 1
    ? `The case about ${named(data)} has waited for more than ${data.hours} hours`
    : `${data.cases} cases have waited for more than ${data.hours} hours, longest the one about ${named(data)}`

const outcomeText = (data: NoticeDataOf['report-outcome']): string => {
  const report = `your report on ${reported(data)}`
  if (data.verdict === 'uphold') return `A moderator agreed with ${report}`
  if (data.verdict === 'dismiss') return `A moderator looked into ${report} and found nothing to do`
  return `A moderator closed ${report} without a decision`
}
