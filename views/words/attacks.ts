// How signals that look made up read in their case.

type Attack = {
  kind: 'ring' | 'copies' | 'flood'
  evidence: Record<string, number | string>
  code: string | null
  device: string | null
}

/** `9 of 10 people who named NW-2-5 in 60 minutes have new accounts; 0.2 people are usual.` */
export const attackWords = ({ kind, evidence, code, device }: Attack): string => {
  const about = [code, device].filter((name) => name !== null).join(' on ')
  const within = minutesWords(Number(evidence.minutes))
  if (kind === 'ring' && evidence.voices !== undefined) {
    return `${evidence.people} people signalled ${about} ${within}, and ${evidence.voices} of them wrote about it; the others pressed a button. ${evidence.expected} people are usual.`
  }
  if (kind === 'ring') {
    return `${evidence.newcomers} of ${evidence.people} people who signalled ${about} ${within} have accounts younger than two days; ${evidence.expected} people are usual. So many new ones with so few others count as nobody.`
  }
  if (kind === 'copies') {
    return `${evidence.people} people posted the same text about ${about}, ${evidence.posts} times ${within}. It counts as one voice.`
  }
  return `One person wrote ${evidence.posts} posts that name ${about} in ${evidence.threads} threads ${within}. They count as one voice.`
}

const minutesWords = (minutes: number): string =>
  minutes < 120 ? `within ${minutes} minutes` : `within ${Math.round(minutes / 60)} hours`
