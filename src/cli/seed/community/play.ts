// Plays the demo community in the order it happened, through the commands a person's forms go through.
import type { Config } from '../../../config.ts'
import type { Platform } from '../../../scope.ts'
import { momentsOfAppeal } from './appeal-moments.ts'
import { momentOfCaseNote } from './case-moments.ts'
import { momentOfEdit } from './catalogue-moments.ts'
import {
  appeals,
  caseNotes,
  catalogueEdits,
  flags,
  held,
  merges,
  problems,
  promotions,
  reports,
  sweeps,
  threads,
} from './files.ts'
import { momentsOfFlag } from './flag-moments.ts'
import { momentOfHeld } from './held-moments.ts'
import { momentsOfMerge } from './merge-moments.ts'
import { momentsOfProblem } from './problem-moments.ts'
import { momentsOfPromotion } from './promotion-moments.ts'
import { momentsOfReport } from './report-moments.ts'
import { momentsOfSearches } from './search-moments.ts'
import { openStage } from './stage.ts'
import { momentOfSweep } from './sweep-moments.ts'
import { momentsOfThread } from './thread-moments.ts'
import { momentsOfTrust } from './trust-moments.ts'

/** Something that happened: at a time (ms UTC), by a command. */
export type Moment = { at: number; act: () => Promise<unknown> }

// Nothing happens in the last seconds: whoever opens the forum now sees the past.
const quietAtTheEnd = 20_000

/** Fills an empty forum with the demo community; rejects when a command refuses one of its acts. */
export const playCommunity = async (platform: Platform, config: Config): Promise<void> => {
  const stage = await openStage(platform, config)
  const latest = stage.now - quietAtTheEnd
  const moments = [
    ...threads.flatMap((thread) => momentsOfThread(stage, thread)),
    ...held.map((one) => momentOfHeld(stage, one)),
    ...reports.flatMap((report) => momentsOfReport(stage, report)),
    ...sweeps.map((sweep) => momentOfSweep(stage, sweep)),
    ...caseNotes.map((note) => momentOfCaseNote(stage, note)),
    ...flags.flatMap((flag) => momentsOfFlag(stage, flag)),
    ...appeals.flatMap((appeal) => momentsOfAppeal(stage, appeal)),
    ...problems.flatMap((problem) => momentsOfProblem(stage, problem)),
    ...merges.flatMap((merge) => momentsOfMerge(stage, merge)),
    ...promotions.flatMap((promotion) => momentsOfPromotion(stage, promotion)),
    ...catalogueEdits.map((edit) => momentOfEdit(stage, edit)),
    ...momentsOfSearches(stage),
    ...momentsOfTrust(stage),
  ].filter(({ at }) => at <= latest)
  // Stable: what happens at the same moment keeps the order of its file.
  for (const { act } of moments.sort((a, b) => a.at - b.at)) await act()
  await stage.close()
}
