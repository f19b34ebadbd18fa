// The recogniser: which codes and devices of the catalogue a post mentions, where, and on what subject.
import { areaOf } from './areas.ts'
import type { Catalogue } from './catalogue.ts'
import type { Circumstances } from './circumstances.ts'
import { indexCodes } from './code-index.ts'
import { areOfTelevision, type FoundCode, sightCodes, takeBackLookalikes } from './codes.ts'
import { cuesOf } from './cues.ts'
import { devicesIn, indexDevices } from './devices.ts'
import type { Effort } from './effort.ts'
import { type Field, type Passage, passageOf, placeOf } from './passages.ts'
import { subjectOf } from './subjects.ts'
import { addWeakCodes } from './weak-codes.ts'

export type Mention = {
  /** Id of the catalogue entry. */
  id: string
  /** The code as the service writes it, or the device's name. */
  label: string
  /** The original text from `start` to `end` of the field. */
  text: string
  start: number
  end: number
  field: Field
  /** Repaired: only a damaged form stands there; to be offered, not linked silently. */
  strength: 'strong' | 'medium' | 'weak' | 'repaired'
}

/** A well-formed code of a known family that the catalogue does not list. */
export type UnknownCode = {
  family: string
  /** As the service would write it. */
  code: string
  text: string
  start: number
  end: number
  field: Field
}

export type Recognition = {
  codes: Mention[]
  devices: Mention[]
  unknown: UnknownCode[]
  /** Id of the area the post belongs to. */
  area: string
}

export type Recogniser = {
  /** What a post mentions, title first; linear in its length. `effort` counts the work. */
  recognise(post: { title: string; body: string }, effort?: Effort): Recognition
}

/** A recogniser for a catalogue; building it takes some milliseconds, so it is built once. */
export function createRecogniser(catalogue: Catalogue): Recogniser {
  const codes = indexCodes(catalogue)
  const devices = indexDevices(catalogue)
  const cues = cuesOf(catalogue.contextCues)
  const services = otherServices(catalogue)

  function recognise(
    { title, body }: { title: string; body: string },
    effort: Effort = { steps: 0 },
  ) {
    const passages = [passageOf('title', title, effort), passageOf('body', body, effort)] as const
    const subject = subjectOf(passages)
    const before: Circumstances = { subject, cues, services, onTopic: false, mobile: false, effort }
    const inTitle = sightCodes(passages[0], codes, before)
    const inBody = sightCodes(passages[1], codes, before)
    takeBackLookalikes(inTitle, inBody)
    const sightings = [inTitle, inBody]
    const sure = sightings.flatMap(({ found }) => found)
    const browser = subject.browser || sure.some(({ code }) => /^[A-Z]7$|^UI3$/.test(code.family))
    const television = subject.television || areOfTelevision(sure)
    const about = { ...subject, browser, television }
    const found = devicesIn(sightings, devices, about, effort)
    const onTopic = sure.length + found.length > 0
    const mobile = found.some(({ device }) => /^(?:phone|tablet)$/.test(device.type))
    addWeakCodes(sightings, codes, { ...before, subject: about, onTopic, mobile })
    const all = sightings.flatMap((sighting) => inOrder(sighting.found))
    return {
      codes: all.map(codeMention),
      devices: inOrder(found.map((one) => ({ ...one, ...spanOf(one) }))).map(
        ({ device, ...one }) => ({
          id: device.id,
          label: device.name,
          ...placeOf(one.passage, one.start, one.end),
          strength: one.strength,
        }),
      ),
      unknown: sightings.flatMap(({ unlisted }) =>
        unlisted.map(({ family, code, passage, start, end }) => ({
          family,
          code,
          ...placeOf(passage, start, end),
        })),
      ),
      area: areaOf(
        passages,
        all.map(({ code }) => code),
        found.map(({ device }) => device),
      ),
    }
  }

  return { recognise }
}

function codeMention({ code, passage, start, end, strength }: FoundCode): Mention {
  return { id: code.id, label: code.code, ...placeOf(passage, start, end), strength }
}

function spanOf({ passage, first, last }: { passage: Passage; first: number; last: number }) {
  return { start: passage.tokens[first]?.start ?? 0, end: passage.tokens[last]?.end ?? 0 }
}

function inOrder<T extends { passage: Passage; start: number }>(found: T[]): T[] {
  return found.sort((a, b) => {
    if (a.passage !== b.passage) return a.passage.field === 'title' ? -1 : 1
    return a.start - b.start
  })
}

// Consoles and systems are devices too: only services proper are somebody else's.
function otherServices({ foreignCodes }: Catalogue): Map<string, string> {
  const services = new Map<string, string>()
  for (const { service } of foreignCodes) {
    const [name = ''] = service.split(/[^\p{L}\d]/u)
    if (!/system$/i.test(service) && service !== 'Windows') services.set(name.toLowerCase(), name)
  }
  return services
}
