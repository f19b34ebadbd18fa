// Alarms about the same people are one incident: the first is raised, the others join it.
import { hour, minute, step, stepOf } from './clock.ts'
import type { Evidence } from './evidence.ts'
import type { KeyState } from './key-state.ts'
import { peopleAfter, peopleSince } from './people.ts'
import type { Incident, SiteState } from './site-state.ts'

/** An incident is over when nothing of it was seen for so long. */
const quietTime = 6 * hour

/** Incidents that are remembered at once; the one that is longest quiet gives way. */
const mostOpen = 200

export type Candidate = { key: string; evidence: Evidence; state: KeyState }

/** A candidate, and the key of the open incident it belongs to where there is one. */
export type Settled = Candidate & { joined: string | null }

/**
 * Half the people of one among those of the other make two alarms one (iDice, ICSE 2016, isolates
 * alike). Best score first; of equals the narrower key, then by name.
 */
export const settle = (
  now: number,
  candidates: Candidate[],
  site: SiteState,
  keys: Map<string, KeyState>,
): Settled[] => {
  site.incidents = site.incidents.filter(({ until }) => until >= now)
  const ranked = candidates.toSorted(
    (a, b) =>
      b.evidence.score - a.evidence.score ||
      b.key.split('|').length - a.key.split('|').length ||
      (a.key < b.key ? -1 : 1),
  )
  return ranked.map((candidate) => {
    const open = incidentOf(now, candidate, site, keys)
    if (open) {
      open.until = now + quietTime
      open.score = Math.max(open.score, candidate.evidence.score)
      return { ...candidate, joined: open.key }
    }
    openIncident(site, now, candidate)
    return { ...candidate, joined: null }
  })
}

const incidentOf = (
  now: number,
  { key, evidence, state }: Candidate,
  { incidents }: Pick<SiteState, 'incidents'>,
  keys: Map<string, KeyState>,
): Incident | undefined => {
  const same = incidents.find((incident) => incident.key === key)
  if (same) return same
  const from = stepOf(now) - (evidence.minutes * minute) / step
  const here = peopleSince(state, from)
  return incidents.find((incident) => {
    const other = keys.get(incident.key)
    return other !== undefined && isSame(here, other, from)
  })
}

const isSame = (here: number[], other: KeyState, from: number): boolean => {
  let shared = 0
  for (const who of here) if ((other.who.get(who) ?? 0) > from) shared += 1
  if (shared >= here.length / 2) return true
  return shared > 0 && shared >= peopleAfter(other.steps, from) / 2
}

const openIncident = (site: SiteState, now: number, { key, evidence }: Candidate) => {
  site.incidents.push({ key, since: now, until: now + quietTime, score: evidence.score })
  if (site.incidents.length <= mostOpen) return
  site.incidents.sort((a, b) => b.until - a.until || (a.key < b.key ? -1 : 1))
  site.incidents.length = mostOpen
}
