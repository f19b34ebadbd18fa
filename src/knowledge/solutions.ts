// The best solutions of a code or device: ranked by how sure one can be that they work.
import type { ProvenSolution } from '../../db/reads/mentioning.ts'
import { excerpt } from '../text/excerpts.ts'
import { plainText } from '../text/markdown.ts'
import { wilsonLowerBound } from './wilson.ts'

export type RankedSolution = ReturnType<typeof rankSolutions>[number]

/** The best first; among equals the one accepted last. */
export const rankSolutions = (rows: ProvenSolution[], most: number) =>
  rows
    .map((row) => ({ ...row, proof: wilsonLowerBound(row.worked, row.failed) }))
    .sort((a, b) => b.proof - a.proof || b.acceptedAt - a.acceptedAt)
    .slice(0, most)
    .map((row) => ({ ...row, opening: excerpt(plainText(row.opening), 180) }))
