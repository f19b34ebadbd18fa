// How well posts were triaged, in lines a person reads.
import { type Label, labels } from '../../moderation/index.ts'

export type Judged = { id: string; label: Label; said: Label }

/** The bar's three figures, precision and recall of each label, and every post judged otherwise. */
export function triageReport(judged: readonly Judged[]): string[] {
  const bad = judged.filter(({ label }) => label !== 'ok')
  const fine = judged.filter(({ label }) => label === 'ok')
  const caught = bad.filter(({ said }) => said !== 'ok').length
  const right = bad.filter(({ label, said }) => said === label).length
  const touched = fine.filter(({ said }) => said !== 'ok').length
  return [
    `${judged.length} posts`,
    `bad ${bad.length}: caught ${part(caught, bad.length)}, right label ${part(right, bad.length)}`,
    `fine ${fine.length}: touched ${part(touched, fine.length)}`,
    ...labels.map((label) => labelLine(judged, label)),
    ...judged
      .filter(({ label, said }) => label !== said)
      .map(({ id, label, said }) => `${id}: ${said}, not ${label}`),
  ]
}

function labelLine(judged: readonly Judged[], label: Label): string {
  const right = judged.filter((one) => one.label === label && one.said === label).length
  const said = judged.filter((one) => one.said === label).length
  const meant = judged.filter((one) => one.label === label).length
  return `${label.padEnd(6)} precision ${part(right, said)}  recall ${part(right, meant)}  of ${meant}`
}

const part = (some: number, all: number) => (all === 0 ? '-' : (some / all).toFixed(4))
