// Whether a weak code has a reason to be believed, and nothing that speaks against it.
import type { Circumstances } from './circumstances.ts'
import { type Cue, cueFor } from './cues.ts'
import { isMeasured, isOwned, isOwnedAmount, seemsToCount } from './number-roles.ts'
import { isOfOtherSubject } from './other-subjects.ts'
import { gapBefore, type Passage } from './passages.ts'
import type { Subject } from './subjects.ts'
import { hasVeto } from './vetoes.ts'
import { wordSet } from './word-set.ts'

/** A stretch of a passage that could be a weak code. */
export type Suspect = {
  family: string
  first: number
  last: number
  bracketed: boolean
  /** It makes up the whole title. */
  alone: boolean
  /** The body names the same number without any reason. */
  doubted: boolean
  /** Another code right before it is joined to it by `or`, `and` or a slash. */
  joined: boolean
  /** Of a form that little else has, such as `E109` or `B33-S6`. */
  telling: boolean
  /** So long that nothing else is written so: `W80072EE7`. */
  unique: boolean
  /** Tokens that are part of devices and other codes. */
  covered: Uint8Array
}

/** Meant as a code; something else by what stands around it; or without a reason either way. */
export type Judgement = 'meant' | 'other' | 'unproven'

/** What the suspect is. */
export function judge(suspect: Suspect, passage: Passage, circumstances: Circumstances): Judgement {
  const { first, last } = suspect
  const cue = cueFor(passage, first, last, circumstances.cues, circumstances.effort)
  if (cue === 'cancelled' || hasOtherRole(suspect, passage)) return 'other'
  if (isOfOtherSubject(suspect, passage, circumstances)) return 'other'
  if (isOfWebsite(suspect, circumstances)) return 'other'
  if (cue === 'adjacent' || suspect.joined) return 'meant'
  if (hasVeto(suspect, passage, cue, circumstances)) return 'other'
  return hasReason(suspect, passage, cue, circumstances) ? 'meant' : 'unproven'
}

// The shields of websites and old phone apps count their errors alike.
function isOfWebsite({ family }: Suspect, { subject }: Circumstances): boolean {
  const mobile = subject.apple || subject.phone || subject.tablet
  return family === 'IOS4' && subject.website && !mobile
}

function hasReason(
  suspect: Suspect,
  passage: Passage,
  cue: Cue,
  { subject, onTopic, mobile }: Circumstances,
): boolean {
  const { family, first, last } = suspect
  const supported = subject.failing || onTopic || subject.app
  if (suspect.alone && (suspect.doubted ? subject.failing : true)) return true
  if (suspect.unique) return true
  // `E100 party`
  if (suspect.telling && cue === null && !subject.failing && counts(suspect, passage)) return false
  // `do I need an E111 for the trip?`
  const isThing = cue === null && ARTICLES.has(passage.tokens[first - 1]?.text ?? '')
  if (suspect.telling && isThing && !subject.failing && !onTopic) return false
  if (suspect.bracketed || suspect.telling || isNumbered(passage, first)) {
    return cue !== null || supported
  }
  if (seemsToCount(passage, last)) return false
  if (isCue(cue) || (onTopic && appears(passage, last))) return true
  if (onTopic && isIntroduced(passage, first)) return true
  if (isShownBy(family, { onTopic, mobile }) && isSetOff(suspect, passage)) return true
  return isOwnFailure(family, subject, onTopic) && standsApart(suspect, passage)
}

// A code of the kind that the named device shows.
function isShownBy(family: string, { onTopic, mobile }: Pick<Circumstances, 'onTopic' | 'mobile'>) {
  return /^[RB]$/.test(family) ? onTopic : mobile && family !== 'NUM'
}

// A title begins or ends with it, or it stands between commas: `brand new, R17.`
function isSetOff({ first, last }: Suspect, passage: Passage): boolean {
  const { tokens, text, field } = passage
  if (field === 'title' && (first === 0 || last === tokens.length - 1)) return true
  const after = text.slice(tokens[last]?.end, tokens[last + 1]?.start ?? text.length)
  return /[,:;.] $/.test(gapBefore(passage, first)) && /^[.,;!?]/.test(after)
}

const counts = ({ last, covered }: Suspect, passage: Passage) =>
  !covered[last + 1] && seemsToCount(passage, last)

// `R17 pops up, then black`
function appears({ tokens }: Passage, last: number): boolean {
  return APPEARING.has(tokens[last + 1]?.text ?? '')
}

const APPEARING = wordSet(
  'appears appeared pops popped erscheint kommt aparece surge apparait appare compare',
)

// `H96 box: R17`, `iPad -> 11800`
function isIntroduced(passage: Passage, first: number): boolean {
  return /[:=→]|->/.test(gapBefore(passage, first))
}

function isCue(cue: Cue): boolean {
  return cue === 'near' || cue === 'told'
}

function hasOtherRole({ first, last, telling }: Suspect, passage: Passage): boolean {
  if (isOwned(passage, first)) return true
  return !telling && (isOwnedAmount(passage, first) || isMeasured(passage, last))
}

// `no. 11800`, `n° 113`
function isNumbered(passage: Passage, first: number): boolean {
  const word = passage.tokens[first - 1]?.text ?? ''
  return /^(?:no|nr|n|num)$/.test(word) && /^ ?[.°º]/.test(gapBefore(passage, first))
}

// The number is all that an app of the right kind says about its failure.
function isOwnFailure(family: string, subject: Subject, onTopic: boolean): boolean {
  if (!subject.failing) return false
  if (family === 'R' || family === 'B') return onTopic || subject.television
  const mobile = subject.apple || subject.phone || subject.tablet
  return mobile || (onTopic && !['NUM', 'IOS4', 'PLY'].includes(family))
}

// Between punctuation a number is said for its own sake: `ipad, all titles, 113.` Longer codes are
// believed at the end of a clause too: `every evening 11800.`
function standsApart({ family, first, last }: Suspect, passage: Passage): boolean {
  const { tokens, text } = passage
  const before = text.slice(tokens[first - 1]?.end ?? 0, tokens[first]?.start)
  const after = text.slice(tokens[last]?.end, tokens[last + 1]?.start ?? text.length)
  if (after !== '' && after.trim() === '') return false
  if (first === 0 || /[,;:=."“]/.test(before)) return true
  return (
    !['NUM', 'IOS4', 'PLY'].includes(family) && !PREPOSITIONS.has(tokens[first - 1]?.text ?? '')
  )
}

const ARTICLES = wordSet(
  'a an the un una une uno ein eine einen el la le l il lo o um uma das der die den dem',
)
const PREPOSITIONS =
  wordSet(`in of by to from for at until than von bis aus de a da di do per par por para
  to hasta ate fino`)
