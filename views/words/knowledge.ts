// How codes, devices, articles and their revisions are put in words.
import type { StaffList } from '../../db/reads/revisions.ts'
import type { ArticleKind } from '../../src/knowledge/article-kinds.ts'
import type { platforms } from '../../src/knowledge/code-text.ts'
import type { RevisionState } from '../../src/policy/articles.ts'
import type { StateName } from './states.ts'
import { dateOf } from './times.ts'

const confidences: Record<string, string> = {
  read: 'From the official help page',
  reported: 'Reported by people who met it',
  inferred: 'Concluded from related codes; may be refined',
  recalled: 'General knowledge; may be refined',
  seed: 'General knowledge; may be refined',
  unknown: 'Its exact cause is not documented',
  staff: 'Written by staff',
}

/** How sure the meaning of a code is: said openly, so that nobody takes a guess for a fact. */
export const confidenceWords = (code: { confidence: string; evidence: string }): string =>
  code.evidence === 'unconfirmed'
    ? 'Nobody has confirmed this code yet'
    : (confidences[code.confidence] ?? 'May be refined')

type Coded = { code: string; meaning: string }

/** What differs in a related code, in one line: its tail, its place, or its meaning. */
export const differenceWords = (
  code: Coded,
  other: Coded & { kinship: 'parent' | 'part' | 'sibling'; familyAbout: string },
): string => {
  if (other.kinship === 'sibling') return other.familyAbout
  const isPart = other.kinship === 'part'
  const tail = isPart ? tailOf(other.code, code.code) : tailOf(code.code, other.code)
  const says = other.meaning === code.meaning ? 'it means the same.' : other.meaning
  if (tail === '') return other.meaning
  return `${isPart ? 'With' : 'Without'} ${tail}: ${says}`
}

// `tvq-pb-101 (0)` and `tvq-pb-101` -> `(0)`.
const tailOf = (whole: string, head: string): string =>
  whole.startsWith(head) ? whole.slice(head.length).replace(/^[\s:-]+/, '') : ''

/** The kinds of devices a code can show on, by what the catalogue calls them. */
export const platformNames: Record<(typeof platforms)[number], string> = {
  tv: 'TVs',
  stick: 'Sticks',
  box: 'Boxes',
  console: 'Consoles',
  bluray: 'Blu-ray players',
  set_top: 'Set-top boxes',
  projector: 'Projectors',
  phone: 'Android phones',
  tablet: 'Android tablets',
  iphone: 'iPhones',
  ipad: 'iPads',
  apple_tv: 'Apple TV',
  browser: 'Browsers',
  chromebook: 'Chromebooks',
  windows_app: 'The Windows app',
}

const deviceTypes: Record<string, string> = {
  tv: 'Television',
  bluray: 'Blu-ray player',
  phone: 'Phone',
  tablet: 'Tablet',
  stick: 'Streaming stick',
  box: 'Streaming box',
  computer: 'Computer',
  set_top: 'Set-top box',
  console: 'Game console',
  browser: 'Browser',
  projector: 'Projector',
  vr: 'Headset',
  smart_display: 'Smart display',
  car: 'Car',
}

export const deviceTypeWords = (type: string): string => deviceTypes[type] ?? 'Device'

/** `various` is how the catalogue says that there is no one maker. */
export const makerWords = (maker: string): string => (maker === 'various' ? 'Any maker' : maker)

type Support = 'supported' | 'limited' | 'ended'

export const supportLabels: Record<Support, string> = {
  supported: 'Supported',
  limited: 'Limited support',
  ended: 'No longer supported',
}

/** `Limited support since 4 November 2026`; nothing known is said to be unknown. */
export const supportWords = (support: Support | null, since: string | null): string => {
  if (support === null) return 'Not on record'
  const at = Date.parse(since ?? '')
  return `${supportLabels[support]}${Number.isNaN(at) ? '' : ` since ${dateOf(at)}`}`
}

export const kindWords: Record<ArticleKind, string> = {
  code: 'Error code',
  guide: 'Guide',
  solution: 'From the community',
}

/** The state an article's newest revision is shown in; a draft that came back says so. */
export const revisionStateOf = (revision: {
  state: RevisionState
  reviewedAt: number | null
}): { name: StateName; said?: string } => {
  if (revision.state === 'draft')
    return { name: revision.reviewedAt === null ? 'draft' : 'returned' }
  if (revision.state === 'submitted') return { name: 'review' }
  return revision.state === 'approved'
    ? { name: 'review', said: 'Approved' }
    : { name: 'published' }
}

export const staffLists: { show: StaffList; label: string; empty: string }[] = [
  { show: 'draft', label: 'Drafts', empty: 'Nobody is writing anything at the moment.' },
  { show: 'submitted', label: 'To review', empty: 'No revision waits for a second pair of eyes.' },
  { show: 'approved', label: 'Approved', empty: 'Nothing that is approved waits to be published.' },
  { show: 'published', label: 'Published', empty: 'No article is published yet.' },
  { show: 'archived', label: 'Archived', empty: 'No article was archived.' },
]

/** `312 of 360 said it helped`. */
export const helpfulWords = ({ helpful, unhelpful }: { helpful: number; unhelpful: number }) =>
  helpful + unhelpful === 0
    ? 'Nobody has said yet whether it helped.'
    : `${helpful.toLocaleString('en')} of ${(helpful + unhelpful).toLocaleString('en')} said it helped.`

/** `Worked for 12, did not for 2`. */
export const provenByWords = ({ worked, failed }: { worked: number; failed: number }): string => {
  if (worked + failed === 0) return 'Accepted by the person who asked'
  const did = `Worked for ${worked.toLocaleString('en')}`
  return failed === 0 ? did : `${did}, did not for ${failed.toLocaleString('en')}`
}

/** `214 threads`, or `500 or more threads` where only the newest were counted. */
export const tallyWords = (threads: number, counted: number): string => {
  if (threads >= counted) return `${counted} or more threads`
  return threads === 1 ? '1 thread' : `${threads} threads`
}
