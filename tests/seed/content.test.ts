// The demo community: everyone exists, nobody acts out of turn, the numbers are as they should be.
import { expect, test } from 'vitest'
import type { PlayedAnswer, PlayedThread } from '../../src/cli/seed/community/files.ts'
import {
  answers,
  flags,
  held,
  merges,
  people,
  posts,
  problems,
  reports,
  threadOf,
  threads,
} from './files.ts'

/** Hours a person had been a member when the thread was `hoursLater` old; negative: not yet. */
const hoursSinceJoining = (handle: string, thread: PlayedThread, hoursLater: number): number =>
  ((people.get(handle)?.joinedDaysAgo ?? 0) - thread.daysAgo) * 24 + hoursLater

test('a hundred posts, one thread each, in the asker’s language', () => {
  expect(posts.size).toBe(100)
  expect([...threadOf.keys()].sort()).toEqual([...posts.keys()].sort())
  expect(threads.length).toBe(100)
  for (const { post, asker } of threads) {
    expect.soft(people.get(asker)?.lang, post).toBe(posts.get(post)?.lang)
  }
})

test('most are solved, some are open, some wait for a first answer', () => {
  const unanswered = threads.filter((thread) => thread.answers.length === 0)
  const solved = threads.filter((thread) => thread.answers.some(({ accepted }) => accepted))

  expect([solved.length, unanswered.length]).toEqual([62, 16])
  expect(Math.max(...threads.map((thread) => thread.answers.length))).toBeLessThanOrEqual(5)
  expect(answers.length).toBeGreaterThanOrEqual(180)
  expect(answers.length).toBeLessThanOrEqual(220)
  expect(new Set(answers.map(({ answer }) => answer.body)).size).toBe(answers.length)
})

test('five people can sign in, and a second of each can review', () => {
  const demo = [...people.values()].filter((person) => person.demo)
  const inRole = (role: string) => [...people.values()].filter((person) => person.role === role)

  expect(demo.map(({ handle, demo, role }) => [handle, demo, role])).toEqual([
    ['maya', 'asker', 'member'],
    ['theo', 'answerer', 'member'],
    ['ines', 'moderator', 'moderator'],
    ['sam', 'staff', 'staff'],
    ['ada', 'admin', 'admin'],
  ])
  expect(inRole('moderator').length).toBe(2)
  expect(inRole('staff').length).toBe(2)
  for (const { handle } of people.values()) expect.soft(handle).toMatch(/^[a-z][a-z0-9_]{2,19}$/)
})

test('everyone exists and had joined before they acted', () => {
  for (const thread of threads) {
    const asked = [thread.asker, ...thread.meToos, ...thread.follows].map((by) => [by, 0] as const)
    const acted = thread.answers.flatMap(({ author, hoursLater, votes, outcomes }) => [
      [author, hoursLater] as const,
      ...votes.map((by) => [by, hoursLater] as const),
      ...outcomes.map((outcome) => [outcome.by, outcome.hoursLater] as const),
    ])
    for (const [by, at] of [...asked, ...acted]) {
      expect.soft(hoursSinceJoining(by, thread, at), `${by} in ${thread.post}`).toBeGreaterThan(0)
    }
  }
})

test('things happen in order, and nothing in the future', () => {
  for (const { thread, answer, index } of answers) {
    const before = thread.answers[index - 1]?.hoursLater ?? 0
    const after = [
      answer.acceptedHoursLater,
      answer.edit?.hoursLater,
      ...answer.outcomes.map(({ hoursLater }) => hoursLater),
    ].filter((at) => at !== undefined)
    expect.soft(answer.hoursLater, thread.post).toBeGreaterThan(before)
    for (const at of [answer.hoursLater, ...after]) {
      expect.soft(at, thread.post).toBeLessThan(thread.daysAgo * 24)
      expect.soft(at, thread.post).toBeGreaterThanOrEqual(answer.hoursLater)
    }
  }
})

test('one solution a thread, by somebody else; nobody votes for or tries their own answer', () => {
  for (const thread of threads) {
    const accepted = thread.answers.filter((answer) => answer.accepted)
    expect.soft(accepted.length, thread.post).toBeLessThanOrEqual(1)
    expect.soft(thread.meToos, thread.post).not.toContain(thread.asker)
    for (const { author, acceptedHoursLater } of accepted) {
      expect.soft(author, thread.post).not.toBe(thread.asker)
      expect.soft(acceptedHoursLater, thread.post).toBeGreaterThan(0)
    }
    for (const { author, votes, outcomes } of thread.answers) {
      const tried = outcomes.map(({ by }) => by)
      expect.soft([...votes, ...tried], thread.post).not.toContain(author)
      expect.soft([new Set(votes).size, new Set(tried).size]).toEqual([votes.length, tried.length])
    }
  }
})

test('two or three solutions are disputed by those who tried them later', () => {
  const failures = ({ outcomes }: PlayedAnswer) => outcomes.filter(({ worked }) => !worked).length
  const disputed = answers.filter(({ answer }) => answer.accepted && failures(answer) >= 2)

  expect(disputed.map(({ thread }) => thread.post).sort()).toEqual(['D023', 'D028', 'D045'])
})

test('reports name what exists; seven are decided by a moderator, others with them or not yet', () => {
  const open = reports.filter(({ decision }) => !decision).map(({ on }) => JSON.stringify(on))

  expect([reports.length, open.length, new Set(open).size]).toEqual([14, 7, 5])
  for (const { on, by, hoursLater, decision } of reports) {
    const thread = threadOf.get(on.post)!
    const subject = on.answer === undefined ? null : thread.answers[on.answer]!
    expect.soft(by).not.toBe(subject?.author ?? thread.asker)
    expect.soft(hoursLater).toBeGreaterThan(subject?.hoursLater ?? 0)
    expect.soft(decision?.hoursLater ?? hoursLater).toBeGreaterThanOrEqual(hoursLater)
    expect.soft(decision?.hoursLater ?? hoursLater).toBeLessThan(thread.daysAgo * 24)
    expect.soft(people.get(decision?.by ?? 'ines')?.role).toBe('moderator')
    if (decision?.verdict !== 'uphold') expect.soft(decision?.consequence ?? 'none').toBe('none')
  }
})

test('four posts that waited are decided by moderators, after they were written', () => {
  expect(held.length).toBe(4)
  for (const { on, by, hoursLater } of held) {
    const thread = threadOf.get(on.post)!
    const written = on.answer === undefined ? 0 : thread.answers[on.answer]!.hoursLater
    expect.soft(hoursLater).toBeGreaterThan(written)
    expect.soft(hoursLater).toBeLessThan(thread.daysAgo * 24)
    expect.soft(people.get(by)?.role).toBe('moderator')
  }
})

test('three duplicates, each merged after all that happened in it; one is contested', () => {
  const lastIn = ({ daysAgo, answers }: (typeof threads)[number]) =>
    daysAgo -
    Math.max(
      ...answers.flatMap(({ hoursLater, acceptedHoursLater = 0, outcomes, votes }) => [
        hoursLater + 0.15 * (votes.length + 1),
        acceptedHoursLater,
        ...outcomes.map((outcome) => outcome.hoursLater),
      ]),
    ) /
      24

  expect(merges.map(({ contest }) => contest !== undefined)).toEqual([false, false, true])
  for (const { duplicate, original, by, daysAgo, contest } of merges) {
    expect.soft(['moderator', 'staff']).toContain(people.get(by)?.role)
    expect.soft(threadOf.get(original)!.daysAgo).toBeGreaterThan(threadOf.get(duplicate)!.daysAgo)
    expect.soft(lastIn(threadOf.get(duplicate)!)).toBeGreaterThan(daysAgo)
    expect.soft(contest?.daysAgo ?? 0).toBeLessThan(daysAgo)
  }
})

test('a problem in every state, noticed from twelve people or more or opened by staff', () => {
  expect(problems.map(({ state }) => state)).toEqual([
    'suspected',
    'identified',
    'resolved',
    'dismissed',
    'merged',
    'monitoring',
  ])
  for (const {
    reporters,
    startedHoursAgo,
    updates,
    attached,
    opened,
    merged,
    answers = [],
  } of problems) {
    const wrote = reporters.filter(({ post }) => post).map(({ handle }) => handle)
    const hours = reporters.map(({ minutesAgo = 0, hoursAgo }) => hoursAgo ?? minutesAgo / 60)
    if (opened) {
      expect(reporters).toEqual([])
    } else {
      expect(new Set(reporters.map(({ handle }) => handle)).size).toBeGreaterThanOrEqual(12)
      expect(Math.max(...hours)).toBeLessThanOrEqual(startedHoursAgo)
      expect(Math.max(...hours) - Math.min(...hours)).toBeLessThan(1)
    }
    for (const [index, { handle, meToo }] of reporters.entries()) {
      expect.soft((people.get(handle)?.joinedDaysAgo ?? 0) * 24).toBeGreaterThan(hours[index]!)
      if (meToo) expect.soft(wrote).toContain(meToo)
    }
    for (const { by, hoursAfter } of [...updates, ...(merged ? [merged] : [])]) {
      expect.soft(people.get(by)?.role).toBe('staff')
      expect.soft(hoursAfter).toBeLessThan(startedHoursAgo)
    }
    const closedAfter = updates.at(-1)?.hoursAfter ?? 0
    for (const { by, hoursAfter } of answers) {
      expect.soft(reporters.map(({ handle }) => handle)).toContain(by)
      expect.soft(hoursAfter).toBeGreaterThan(closedAfter)
    }
    for (const post of attached ?? []) expect.soft(posts.has(post)).toBe(true)
  }
})

test('of two flags of moderators one is answered by staff, one waits', () => {
  expect(flags.map(({ answered }) => answered?.answer ?? null)).toEqual(['problem', null])
  for (const { by, on, hoursLater, answered } of flags) {
    expect.soft(people.get(by)?.role).toBe('moderator')
    const reported = reports.filter((report) => JSON.stringify(report.on) === JSON.stringify(on))
    expect.soft(Math.min(...reported.map((report) => report.hoursLater))).toBeLessThan(hoursLater)
    if (!answered) continue
    expect.soft(people.get(answered.by)?.role).toBe('staff')
    expect.soft(answered.hoursLater).toBeGreaterThan(hoursLater)
  }
})
