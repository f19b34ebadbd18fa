// What each setting of the running forum means, in the words of its page.
import type { SettingName } from '../../src/settings.ts'

type Words = {
  title: string
  about: string
  /** Of each part: its label, and after it what is counted. */
  parts: Record<string, { label: string; hint?: string }>
  /** Of the words to choose from. */
  choices?: Record<string, string>
}

export const settingWords: Record<SettingName, Words> = {
  'spam-wave': {
    title: 'Spam wave',
    about:
      'While it is on, what new accounts post waits for a moderator, and their posts take no links. Moderators have the switch, too.',
    parts: {
      on: { label: 'Hold back what new accounts post' },
      holdYoungerThanDays: { label: 'New is an account younger than', hint: 'Days.' },
    },
  },
  'report-sensitivity': {
    title: 'Automatic hiding',
    about: 'How readily reports hide a post by themselves, until a moderator has looked at it.',
    parts: { level: { label: 'Sensitivity' } },
    choices: {
      off: 'Off: reports never hide a post',
      low: 'Low',
      medium: 'Medium',
      high: 'High',
    },
  },
  'report-limit': {
    title: 'Reports in a day',
    about: 'How many reports one person may make. Trust adds to it.',
    parts: { aDay: { label: 'Reports a day' } },
  },
  'trust-scale': {
    title: 'How much trust asks for',
    about:
      'The figures that trust goes by, in percent: 50 halves what is needed, for a small or young community.',
    parts: { percent: { label: 'Percent' } },
  },
  'new-user-limits': {
    title: 'Limits for new members',
    about:
      'What people of trust 0 may do. The numbers of threads and answers are for their first day; trust 1 has five times the room in a post, and from trust 2 on only the general limits hold.',
    parts: {
      threads: { label: 'Questions in the first day' },
      replies: { label: 'Answers in the first day' },
      repliesInThread: { label: 'Answers in one thread' },
      secondsBetweenThreads: { label: 'Seconds between two questions' },
      secondsBetweenPosts: { label: 'Seconds between two posts' },
      links: { label: 'Links in a post' },
      images: { label: 'Images in a post' },
      mentions: { label: 'People mentioned in a post' },
    },
  },
  'slow-mode': {
    title: 'Slow mode by itself',
    about:
      'A thread with many reports slows down: each person may answer once in so many minutes, one more for each report, and another for each they made there themselves.',
    parts: {
      automatic: { label: 'Slow threads down by themselves' },
      reports: { label: 'From so many reports' },
      hours: { label: 'Within so many hours' },
      minutes: { label: 'Minutes to begin with' },
    },
  },
  'remind-after-hours': {
    title: 'Reminders of old cases',
    about: 'How long a case may wait before the team is reminded of it.',
    parts: { hours: { label: 'Hours' } },
  },
  'reopen-problem': {
    title: 'Problems that are not over',
    about:
      'When a problem is resolved, everyone it concerned is asked whether it is over for them. Enough who say that it is not open it again; both numbers must be reached.',
    parts: {
      people: { label: 'People who say no' },
      percent: { label: 'Percent of all who answered' },
      days: { label: 'Days after the end in which it can open by itself' },
    },
  },
}

/** `From 1 to 100; 3 unless it is set.` */
export const boundsWords = (part: { unsaid: number; least: number; most: number }): string =>
  `From ${part.least.toLocaleString('en')} to ${part.most.toLocaleString('en')}; ${part.unsaid.toLocaleString('en')} unless it is set.`
