// A forum of any size: who writes, when, about what, and what came of it.
import type { Bulk } from '../../../../db/bulk.ts'
import { LIKENESS_VERSION, likenessOf } from '../../../knowledge/likeness.ts'
import { ID_EPOCH } from '../../../lib/ids.ts'
import { slugOf } from '../../../lib/slugs.ts'
import { TEXT_VERSION } from '../../../text/stored-html.ts'
import { coinedName } from './coined.ts'
import { type Dice, diceOf } from './dice.ts'
import type { Named, Phrasebook, Subject, Written } from './phrases.ts'

export type Catalogue = {
  codes: (Named & { categoryId: number; area: string })[]
  devices: Named[]
}

export type Volume = { posts: number; now: number; seed: number }

const hour = 3_600_000
const day = 24 * hour
// Long enough for a forum to have a past, short enough that most of it is still read.
const span = 730 * day
// A transaction this long costs little memory and hardly any syncing.
const postsASave = 20_000

/** Adds a community and about `posts` posts; calls `progress` with the posts so far now and then. */
export const fillForum = (
  bulk: Bulk,
  book: Phrasebook,
  catalogue: Catalogue,
  volume: Volume,
  progress: (posts: number) => void,
) => {
  const dice = diceOf(volume.seed)
  const forum: Forum = {
    bulk,
    book,
    catalogue,
    dice,
    ids: idsOf(dice),
    members: addMembers(bulk, dice, volume),
  }
  let posts = 0
  let saved = 0
  while (posts < volume.posts) {
    const share = posts / volume.posts
    const askedAt = volume.now - span + Math.floor(span * share) + dice.below(hour)
    posts += addThread(forum, Math.min(askedAt, volume.now - 1), volume)
    if (posts - saved < postsASave) continue
    saved = posts
    bulk.save()
    progress(posts)
  }
  bulk.save()
  progress(posts)
  return posts
}

type Forum = {
  bulk: Bulk
  book: Phrasebook
  catalogue: Catalogue
  dice: Dice
  ids: (at: number) => number
  members: number[]
}

const addMembers = (bulk: Bulk, dice: Dice, { posts, now }: Volume): number[] => {
  const ids = idsOf(dice)
  const count = Math.max(50, Math.floor(posts / 12))
  return Array.from({ length: count }, (_, n) => {
    const joined = now - span - dice.below(365 * day)
    const id = ids(joined)
    const handle = `${dice.pick(firstNames)}${(n + 1).toString(36)}`
    const email = `${handle}@volume.example`
    bulk.add('users', [id, handle, handle, email, email, dice.skewed(4), joined, joined, 0])
    return id
  })
}

const firstNames = [
  'ana',
  'ben',
  'carla',
  'dede',
  'emil',
  'fatou',
  'gus',
  'hana',
  'ivo',
  'jun',
  'kofi',
  'lia',
]
const lengths = [0, 1, 1, 2, 2, 3, 3, 4, 5, 7, 10]

const addThread = (forum: Forum, askedAt: number, volume: Volume): number => {
  const { bulk, dice, catalogue, ids } = forum
  const code = catalogue.codes[dice.skewed(catalogue.codes.length)] as Catalogue['codes'][number]
  const device = catalogue.devices[dice.skewed(catalogue.devices.length)] as Named
  const subject = { code, device }
  const lang = forum.book.language(dice)
  const threadId = ids(askedAt)
  const asker = member(forum)
  const title = forum.book.title(dice, lang, subject)
  const most = dice.pick(lengths) + (dice.chance(0.02) ? dice.below(60) : 0)
  const times = answerTimes(dice, askedAt, most, volume.now)
  const answers = times.length
  const solvedBy = answers > 0 && dice.chance(0.62) ? dice.below(answers) : null
  const solvedAt = solvedBy === null ? null : (times[solvedBy] ?? askedAt) + dice.below(hour)
  const meToos = dice.skewed(9)
  bulk.add('threads', [
    threadId,
    code.categoryId,
    asker,
    title,
    slugOf(title),
    lang,
    device.id,
    askedAt,
    times.at(-1) ?? askedAt,
    answers,
    meToos,
    solvedAt,
  ])
  const asked = forum.book.paragraph(dice, lang, 'questions', 2 + dice.below(4), subject)
  const question = dice.chance(namingShare)
    ? forum.book.withDetail(dice, lang, asked, rareName(dice, volume))
    : asked
  addPost(forum, {
    threadId,
    author: asker,
    kind: 'question',
    text: question,
    at: askedAt,
    subject,
  })
  const refs = namedIn(question, subject).map(({ kind, named }) => ({ kind, ref: named.id }))
  const like = likenessOf({ title, body: question.body, area: code.area, refs })
  const terms = [like.said, like.implied].map((list) => JSON.stringify(list))
  bulk.add('thread_likeness', [threadId, ...terms, LIKENESS_VERSION])
  for (const other of several(forum, meToos)) bulk.add('me_toos', [threadId, other, askedAt])
  times.forEach((at, n) => {
    const back = n > 0 && dice.chance(0.25)
    const text = forum.book.paragraph(
      dice,
      lang,
      back ? 'thanks' : 'answers',
      1 + dice.below(back ? 2 : 4),
      subject,
    )
    const author = back ? asker : member(forum)
    const postId = addPost(forum, {
      threadId,
      author,
      kind: 'answer',
      text,
      at,
      subject,
      solved: n === solvedBy,
    })
    if (n === solvedBy) bulk.add('solutions', [threadId, postId, asker, solvedAt])
  })
  return 1 + answers
}

// A community's words never end: the more it writes, the more of them only a few have used.
const rareName = (dice: Dice, { posts }: Volume): string => coinedName(dice.skewed(namesIn(posts)))

/** How many coined names a forum of so many posts draws from; those of higher numbers are rarer. */
export const namesIn = (posts: number): number => Math.max(20, Math.floor(posts / 30))

const namingShare = 0.6

type NewPost = {
  threadId: number
  author: number
  kind: 'question' | 'answer'
  text: Written
  at: number
  subject: Subject
  solved?: boolean
}

const addPost = (
  forum: Forum,
  { threadId, author, kind, text, at, subject, solved }: NewPost,
): number => {
  const { bulk, dice } = forum
  const postId = forum.ids(at)
  const votes = kind === 'answer' && dice.chance(0.3) ? 1 + dice.skewed(6) : 0
  const worked = solved ? dice.skewed(5) : 0
  bulk.add('posts', [
    postId,
    threadId,
    author,
    kind,
    text.body,
    text.html,
    TEXT_VERSION,
    at,
    votes,
    worked,
    0,
    String(postId),
    0,
  ])
  for (const { kind, named } of namedIn(text, subject)) {
    bulk.add('mentions', [postId, kind, named.id, threadId, named.name, at])
  }
  for (const voter of several(forum, votes)) bulk.add('votes', [postId, voter, at])
  for (const reader of several(forum, worked)) {
    bulk.add('outcomes', [postId, reader, 1, subject.device.id, at])
  }
  return postId
}

const namedIn = (text: Written, { code, device }: Subject) => [
  ...(text.body.includes(code.name) ? [{ kind: 'code' as const, named: code }] : []),
  ...(text.body.includes(device.name) ? [{ kind: 'device' as const, named: device }] : []),
]

const member = (forum: Forum): number => forum.members[forum.dice.skewed(forum.members.length)] ?? 1

// Different people, so that what is counted is what is there.
const several = ({ members, dice }: Forum, count: number): number[] => {
  const first = dice.below(members.length)
  return Array.from({ length: count }, (_, n) => members[(first + n) % members.length] ?? 1)
}

// Most answers come within hours, some after weeks; what would come after now is not there yet:
// thousands of posts of one moment would want the same identifiers.
const answerTimes = (dice: Dice, askedAt: number, most: number, now: number): number[] =>
  Array.from({ length: most }, () => askedAt + 60_000 + Math.floor(dice.next() ** 4 * 20 * day))
    .filter((at) => at <= now)
    .sort((a, b) => a - b)

/** Identifiers like those of src/lib/ids.ts, counted: at this pace random ones would collide. */
const idsOf = (dice: Dice) => {
  let part = dice.below(4096)
  return (at: number): number => {
    part = (part + 1) % 4096
    return (at - ID_EPOCH) * 4096 + part
  }
}
