// Whether a listed code that is believed on sight, or unless something speaks against it, stands.
import type { Candidate } from './candidates.ts'
import type { Circumstances } from './circumstances.ts'
import { type Cue, cueFor } from './cues.ts'
import { isPlayerFamily } from './families.ts'
import { isNear } from './nearness.ts'
import { isMeasured, isOwned, seemsToCount } from './number-roles.ts'
import { gapBefore, type Passage } from './passages.ts'
import { hasAny } from './subjects.ts'
import { APPLIANCES, GEAR } from './things.ts'
import { wordSet } from './word-set.ts'

const PLATES = wordSet(`plate plates kennzeichen nummernschild matricula plaque
  immatriculation targa postcode postcodes`)
const NUMBERED_THINGS = wordSet(`order ticket case invoice serial part model modell modelo modele
  modello artikel bestellung pedido commande ordine rechnung channel kanal canal flight room
  train zug tren treno trem flug vuelo vol volo voo bus seat gate class course kurs form locker wohnung zimmer flat
  apartment hymn page section serial opus`)
// Makers of what has model numbers, right before them.
const BRANDS =
  wordSet(`acer asus dell hp lenovo logitech garmin casio roomba govee jbl bose sennheiser anker netgear
  tp linksys msi benq aoc viewsonic kindle makita stihl husqvarna seiko fila nike yamaha denon onkyo marantz`)
const WEATHER = wordSet('wind winds windy knots bft gusts boen knoten viento nudos vento vent')
const ROADS = wordSet(
  'road roads route motorway highway autobahn strasse landstrasse carretera estrada strada nationale',
)
const NETWORKS = wordSet('ssid vlan hostname host')
const SENTENCE = { before: 10, after: 6 }
const CALLED =
  wordSet(`called named name username nickname heisst genannt llamado llamada llama chamado
  chamada chama appele appelle chiamato chiamata chiama score`)
const NAMED = { before: 3, after: 0 }
const BESIDE = { before: 1, after: 1 }
const WINDY = { before: 2, after: 2 }

/** Whether the candidate stands in its passage. */
export function stands(found: Candidate, passage: Passage, circumstances: Circumstances): boolean {
  const { entry, first, last } = found
  const { subject, cues, effort } = circumstances
  const cue = cueFor(passage, first, last, cues, effort)
  const believable = subject.failing || isTold(cue) || cue === 'near'
  const span = [first, last] as const
  if (isRate(passage, last)) return false
  if (cue !== 'adjacent' && isNear(passage, span, NETWORKS, NAMED, effort)) return false
  if (!believable && isNear(passage, span, CALLED, NAMED, effort)) return false
  if (entry.code.family === 'NW') {
    if (hasAny(subject.words, PLATES) && cue !== 'adjacent' && !subject.failing) return false
    if (isNear(passage, span, PLATES, SENTENCE, effort) && cue !== 'adjacent') return false
    if (isNear(passage, span, WEATHER, WINDY, effort) && !isTold(cue)) return false
    if (isPlateLike(passage, last) && (found.joined || !believable)) return false
    // `NW3 6` is a part of London unless something shows it.
    const shown = isTold(cue) || cue === 'near' || subject.television || subject.console
    if (isPostcode(passage, first, last) && !shown) return false
    // `apt NW 3 16`
    if (isOwned(passage, first)) return false
    // `nw25` could be anything; `nw-2-5` could not.
    if (found.joined) return believable || subject.television
  }
  if (found.spaced && entry.parts.length < 3) {
    return believable && (passage.tokens[first]?.capital === true || isTold(cue))
  }
  if (entry.strength === 'strong' || cue === 'adjacent') return true
  if (cue === 'cancelled' || isMeasured(passage, last)) return false
  // `the UI 113 rows of junk`
  if (
    !believable &&
    seemsToCount(passage, last) &&
    /[a-z]s$/.test(passage.tokens[last + 1]?.text ?? '')
  )
    return false
  if (NUMBERED_THINGS.has(passage.tokens[first - 1]?.text ?? '')) return false
  if (BRANDS.has(passage.tokens[first - 1]?.text ?? '') && gapBefore(passage, first) === ' ')
    return false
  // `along the N8151`
  if (entry.code.family === 'N8' && !believable && !subject.browser && hasAny(subject.words, ROADS))
    return false
  // A letter and four digits is the shape of many a model number.
  if (!isPlayerFamily(entry.code.family)) return true
  return (
    !isNear(passage, span, APPLIANCES, SENTENCE, effort) &&
    !isNear(passage, span, GEAR, BESIDE, effort)
  )
}

/** Whether something says or shows the code. */
export function isTold(cue: Cue): boolean {
  return cue === 'adjacent' || cue === 'told'
}

function isPostcode(passage: Passage, first: number, last: number): boolean {
  const { tokens } = passage
  return last === first + 2 && tokens[first + 1]?.glued === true && gapBefore(passage, last) === ' '
}

// `the nw 2.4 GHz network`
function isRate(passage: Passage, last: number): boolean {
  return (
    gapBefore(passage, last + 1) === ' ' && /hz$|^[kmg]b/.test(passage.tokens[last + 1]?.text ?? '')
  )
}

// `NW 25 ABC`: short words in capitals that name no device.
function isPlateLike(passage: Passage, last: number): boolean {
  const { tokens } = passage
  const next = tokens[last + 1]
  if (!next?.shouted || next.text.length > 3 || gapBefore(passage, last + 1) !== ' ') return false
  return !/^(?:tv|ps|lg|hd|tcl|vpn|dns|nas|pc)$/.test(next.text)
}
