// Whether what looks like a code is meant as one.
import type { Candidate } from './candidates.ts'
import { type Cue, type Cues, cueFor } from './cues.ts'
import type { Effort } from './effort.ts'
import { hasOtherRole, seemsToCount } from './number-roles.ts'
import { gapBefore, type Passage } from './passages.ts'
import { hasAny, type Subject } from './subjects.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

/** What a verdict may look at beside the stretch itself. */
export type Circumstances = {
  subject: Subject
  cues: Cues
  /** Names of other services, as they write themselves, by their lower-case form. */
  services: ReadonlyMap<string, string>
  /** A device of the catalogue is named, or a code that needs no reason was found. */
  onTopic: boolean
  effort: Effort
}

/** A stretch of a passage that could be a weak code. */
export type Suspect = {
  family: string
  first: number
  last: number
  bracketed: boolean
  /** It makes up the whole title. */
  alone: boolean
  /** Another code right before it is joined to it by `or`, `and` or a slash. */
  joined: boolean
  /** Of a form that little else has, such as `E109` or `B33-S6`. */
  telling: boolean
}

const PLATES =
  wordSet(`plate plates licence license registration kennzeichen nummernschild matricula placa patente
  plaque immatriculation targa postcode postal plz`)
const APPLIANCES =
  wordSet(`washer washing dishwasher dryer drier oven fridge refrigerator freezer microwave hoover vacuum
  printer copier camera lens drill mower boiler thermostat heater kettle blender treadmill car engine vehicle
  waschmaschine spulmaschine geschirrspuler trockner ofen kuhlschrank drucker kamera staubsauger heizung
  lavadora lavavajillas secadora horno nevera impresora camara aspiradora caldera
  maquina lavadoura secador forno geladeira impressora lave seche four frigo imprimante chaudiere
  lavatrice lavastoviglie asciugatrice forno stampante caldaia
  bosch siemens miele whirlpool bauknecht brother canon epson nikon dyson vaillant`)
const NUMBERED_THINGS =
  wordSet(`order ticket case invoice serial part model modell modelo modele modello artikel
  bestellung pedido commande ordine rechnung channel kanal canal flight room`)

/** Whether a listed code that is believed on sight, or unless something speaks against it, stands. */
export function stands(found: Candidate, passage: Passage, circumstances: Circumstances): boolean {
  const { entry, first, last } = found
  const { subject, cues, effort } = circumstances
  const cue = () => cueFor(passage, first, last, cues, effort)
  const believable = () => subject.failing || isTold(cue()) || cue() === 'near'
  if (entry.code.family === 'NW') {
    if (hasAny(subject.words, PLATES) && cue() !== 'adjacent') return false
    if (isPlateLike(passage, last) && !believable()) return false
    // `nw25` could be anything; `nw-2-5` could not.
    if (found.joined) return !isPlateLike(passage, last) && (believable() || circumstances.onTopic)
  }
  if (found.spaced && entry.parts.length < 3) {
    return believable() && (passage.tokens[first]?.capital === true || isTold(cue()))
  }
  if (entry.strength === 'strong') return true
  const before = passage.tokens[first - 1]?.text ?? ''
  if (NUMBERED_THINGS.has(before)) return false
  return !hasAny(subject.words, APPLIANCES) || cue() === 'adjacent'
}

function isTold(cue: Cue): boolean {
  return cue === 'adjacent' || cue === 'told'
}

// `NW 25 ABC`: short words in capitals that name no device.
function isPlateLike(passage: Passage, last: number): boolean {
  const next = passage.tokens[last + 1]
  if (!next?.shouted || next.text.length > 3 || next.sentence !== passage.tokens[last]?.sentence)
    return false
  return (
    next.start === (passage.tokens[last]?.end ?? 0) + 1 &&
    !/^(?:tv|ps|lg|hd|tcl|vpn|dns|nas|pc)$/.test(next.text)
  )
}

const ADDITIVES =
  wordSet(`additive additives food sweets candy colouring coloring ingredient ehic insurance health card tartrazine
  bus tram motorway autobahn bmw mercedes engine lok train zusatzstoff`)
const SEASONS = wordSet(`season seasons staffel temporada saison stagione episode folge episodio`)
const RATINGS =
  wordSet(`rated rating ratings fsk pg age tyre tyres tire tires wheel wheels rim rims felgen reifen
  neumaticos pneus pneu gomme cerchi llantas`)
const PLACES =
  wordSet(`block building flat room apartment house row seat lift stairs entrance wohnung zimmer haus
  piso edificio bloque apartamento quarto bloco predio appartement batiment immeuble edificio palazzo appartamento`)
const RADIO = wordSet(
  'ghz mhz wifi hdmi bluetooth usb dolby channel channels speaker speakers surround stereo atmos kernel firmware version build',
)
const PROXIES = wordSet('cloudflare ray')

/** Whether a weak code has a reason to be believed, and nothing that speaks against it. */
export function hasReason(
  suspect: Suspect,
  passage: Passage,
  circumstances: Circumstances,
): boolean {
  const { family, first, last } = suspect
  const cue = cueFor(passage, first, last, circumstances.cues, circumstances.effort)
  if (cue === 'cancelled' || hasOtherRole(passage, first, last)) return false
  if (isOfOtherService(passage, first, last, circumstances)) return false
  if (isVetoed(family, cue, circumstances.subject)) return false
  if (cue === 'adjacent' || suspect.joined || suspect.alone) return true
  const { subject, onTopic } = circumstances
  if (suspect.bracketed || suspect.telling || isNumbered(passage, first)) {
    return cue !== null || subject.failing || onTopic || subject.app
  }
  if (seemsToCount(passage, last)) return false
  return cue !== null || (isOwnFailure(family, circumstances) && standsApart(suspect, passage))
}

function isVetoed(family: string, cue: Cue, subject: Subject): boolean {
  const { words } = subject
  switch (family) {
    case 'E':
      return (hasAny(words, ADDITIVES) || hasAny(words, SEASONS)) && cue === null
    case 'W8':
      return hasAny(words, APPLIANCES) && cue !== 'adjacent'
    case 'R':
    case 'B':
      return (hasAny(words, PLACES) || hasAny(words, RATINGS)) && cue !== 'adjacent'
    case 'AND':
      return subject.signal && cue !== 'adjacent'
    case 'PLY':
      return hasAny(words, RADIO) && cue !== 'adjacent'
    case 'IOS':
      return hasAny(words, ZIPS) && cue !== 'adjacent'
    case 'IOS4':
      return hasAny(words, PROXIES) || (subject.website && !subject.apple)
    default:
      return false
  }
}

const ZIPS = wordSet('zip postcode plz postleitzahl cep cap postal address')

// `no. 11800`, `n° 113`
function isNumbered(passage: Passage, first: number): boolean {
  const word = passage.tokens[first - 1]?.text ?? ''
  return /^(?:no|nr|n|num)$/.test(word) && /^ ?[.°º]/.test(gapBefore(passage, first))
}

// The number is all that an app of the right kind says about its failure.
function isOwnFailure(family: string, { subject, onTopic }: Circumstances): boolean {
  if (!subject.failing) return false
  if (family === 'R' || family === 'B') return onTopic || subject.television
  const mobile = subject.apple || subject.phone || subject.tablet
  return mobile || (onTopic && !['NUM', 'IOS4', 'PLY'].includes(family))
}

// Between punctuation a number is said for its own sake: `ipad, all titles, 11800.`
function standsApart({ first, last }: Suspect, passage: Passage): boolean {
  const { tokens, text } = passage
  const before = text.slice(tokens[first - 1]?.end ?? 0, tokens[first]?.start)
  const after = text.slice(tokens[last]?.end, tokens[last + 1]?.start ?? text.length)
  return (first === 0 || /[,;:=."“]/.test(before)) && !/^ ?$/.test(after.replace(/^$/, '.'))
}

const OTHER_APPS = wordSet(
  `another other otra otro outra outro andere anderen anderer autre altra altro`,
)

// `Disney+ says 83` and `error 113 on Spotify`, but not `Disney+ works, here I get 113`.
function isOfOtherService(
  passage: Passage,
  first: number,
  last: number,
  { services, effort }: Circumstances,
): boolean {
  const { tokens, text } = passage
  const clause = tokens[first]?.clause
  for (let at = Math.max(0, first - 8); at < Math.min(tokens.length, last + 4); at++) {
    effort.steps++
    const token = tokens[at]
    if (!token || token.clause !== clause || (at >= first && at <= last)) continue
    const plus =
      token.capital && text.charAt(token.end) === '+' && text.charAt(token.end + 1) !== '+'
    if (plus || isServiceName(tokens, at, services.get(token.text))) return true
    if (OTHER_APPS.has(token.text) && isThing(tokens[at + 1]?.text ?? '')) return true
  }
  return false
}

function isThing(word: string): boolean {
  return /^(?:app|apps|site|website|page|shop|service|game|seite|dienst|servicio|sitio|pagina|servico|jogo|juego|appli|servizio|gioco)$/.test(
    word,
  )
}

// `Max` may be a stick and `now` a word: short names count only as they are written.
function isServiceName(tokens: readonly Token[], at: number, name: string | undefined): boolean {
  const token = tokens[at]
  if (!token || name === undefined) return false
  if (name.length > 3) return true
  const before = tokens[at - 1]
  const ofModel = before?.isNumber === true || before?.text === 'k'
  return name === name.toUpperCase() ? token.shouted : token.capital && !ofModel
}
