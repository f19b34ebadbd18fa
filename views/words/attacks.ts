// How signals that look made up read in their case.
import { peopleWords } from './problems.ts'
import { counted } from './threads.ts'

type Attack = {
  kind: 'ring' | 'copies' | 'flood'
  evidence: Record<string, number | string>
  code: string | null
  device: string | null
}

/** `9 of 10 people who signalled NW-2-5 within 60 minutes have accounts younger than two days.` */
export const attackWords = ({ kind, evidence, code, device }: Attack): string => {
  const about = [code, device].filter((name) => name !== null).join(' on ')
  const within = minutesWords(Number(evidence.minutes))
  if (kind === 'ring' && evidence.voices !== undefined) {
    const wrote =
      evidence.voices === 0
        ? 'all by a button; nobody wrote about it'
        : `and ${evidence.voices} of them wrote about it; the others pressed a button`
    return `${peopleWords(Number(evidence.people))} signalled ${about} ${within}, ${wrote}. ${usualWords(evidence.expected)}.`
  }
  if (kind === 'ring') {
    return `${evidence.newcomers} of ${evidence.people} people who signalled ${about} ${within} have accounts younger than two days. ${usualWords(evidence.expected)}. So many new ones with so few others count as nobody.`
  }
  if (kind === 'copies') {
    return `${evidence.people} people posted the same text about ${about}, ${evidence.posts} times ${within}. It counts as one voice.`
  }
  return `One person wrote ${evidence.posts} posts that name ${about} in ${counted(Number(evidence.threads), 'thread', 'threads')} ${within}. They count as one voice.`
}

const usualWords = (expected: number | string | undefined): string =>
  Number(expected) === 0
    ? 'Usual is nobody'
    : `Usual ${Number(expected) === 1 ? 'is 1 person' : `are ${expected} people`}`

const minutesWords = (minutes: number): string => {
  if (minutes === 1) return 'within a minute'
  return minutes < 120 ? `within ${minutes} minutes` : `within ${Math.round(minutes / 60)} hours`
}
