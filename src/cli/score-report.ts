// How well posts were recognised, in lines a person reads.
import type { Agreement, Score } from '../knowledge/recogniser/score.ts'

/** The figures first, then every label that was wrongly found or missed. */
export const scoreReport = ({ posts, codes, devices, area, falsePerHundredTricky }: Score) => [
  `${posts} posts`,
  agreementLine('codes', codes),
  agreementLine('devices', devices),
  `area     accuracy ${figure(area.share)}  right ${area.right}  wrong ${area.wrong.length}`,
  `false codes and devices per 100 tricky posts ${falsePerHundredTricky.toFixed(1)}`,
  ...listed('code wrong', codes.wrong),
  ...listed('code missed', codes.missed),
  ...listed('device wrong', devices.wrong),
  ...listed('device missed', devices.missed),
  ...listed('area wrong', area.wrong),
]

const agreementLine = (name: string, { precision, recall, right, wrong, missed }: Agreement) =>
  `${name.padEnd(8)} precision ${figure(precision)}  recall ${figure(recall)}  ` +
  `right ${right}  wrong ${wrong.length}  missed ${missed.length}`

const listed = (what: string, places: string[]) => places.map((place) => `${what}: ${place}`)

const figure = (share: number) => share.toFixed(4)
