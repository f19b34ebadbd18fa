// Numbers that are somebody else's: another service's, a shop's, a washing machine's.
import type { Circumstances } from './circumstances.ts'
import type { Cues } from './cues.ts'
import type { Passage } from './passages.ts'
import type { Suspect } from './reasons.ts'
import { APPLIANCES, NEIGHBOURS, OTHER, OTHER_SUBJECTS, OTHER_THINGS } from './things.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

const BEFORE = 8
const AFTER = 4

// `Service+ works and here I get 113`
const WORKING =
  wordSet(`work works working fine ok okay good funktioniert funktionieren geht gehen funciona funcionan
  funcionam bien bem marche marchent fonctionne funziona funzionano play plays run runs`)

/** `Service+ says 83`, `error 113 on` it, `my bank's app shows E101`; within the clause. */
export function isOfOtherSubject(
  { first, last, covered }: Suspect,
  passage: Passage,
  { services, subject, cues, effort }: Circumstances,
): boolean {
  const { tokens } = passage
  // `shows 104, or 100` is one thought.
  const isListed = JOINING.has(tokens[first - 1]?.text ?? '')
  const clauses = [tokens[first]?.clause, tokens[isListed ? first - 2 : first]?.clause]
  let other = subject.comparing && !isOurs(passage, first)
  for (let at = Math.max(0, first - BEFORE); at < Math.min(tokens.length, last + AFTER); at++) {
    effort.steps++
    const token = tokens[at]
    if (!token || !clauses.includes(token.clause) || (at >= first && at <= last)) continue
    if (at < first && (WORKING.has(token.text) || isOurSpeaker(passage, at, cues))) other = false
    else if (isStore(passage, at)) other = true
    else if (covered[at]) continue
    else if (isOther(passage, at, services) || isOtherSpeaker(passage, at, cues)) other = true
  }
  return other
}

// `Vuplex says 113, yours plays`: where services are compared, a number is the other's unless it is
// said to be ours.
function isOurs({ tokens }: Passage, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - BEFORE); at--) {
    if (tokens[at]?.sentence !== tokens[first]?.sentence) return false
    if (OURS.has(tokens[at]?.text ?? '')) return true
  }
  return false
}

const OURS = wordSet(
  'your yours you here eure eures ihr hier vuestra vuestro tu aqui sua voce ici votre qui vostra',
)
const JOINING = wordSet('or and oder und y o e ou et')

// Their names begin like those of devices.
const isStore = ({ tokens }: Passage, at: number) =>
  tokens[at]?.text === 'store' && STORES.has(tokens[at - 1]?.text ?? '')

// `the router shows error 113`, `soundbar code E102`
function isOtherSpeaker(passage: Passage, at: number, cues: Cues): boolean {
  const { tokens } = passage
  const after = tokens[at + 1]?.text ?? ''
  const speaks = cues.verbs.has(after) || cues.nouns.has(after) || BLINKING.has(after)
  const through = [1, 2].some((back) => THROUGH.has(tokens[at - back]?.text ?? ''))
  if (NEIGHBOURS.has(tokens[at]?.text ?? '') && speaks && !through) return true
  return isUnknownApp(passage, at, cues)
}

// `paid with my bank card and the TV says E101`
function isOurSpeaker({ tokens }: Passage, at: number, cues: Cues): boolean {
  return PLAYERS.has(tokens[at]?.text ?? '') && cues.verbs.has(tokens[at + 1]?.text ?? '')
}

const PLAYERS = wordSet(
  'tv telly television fernseher tele televisor televisore televisao iphone ipad handy',
)
const BLINKING = wordSet('blinks flashes blinkt parpadea clignote lampeggia')
const THROUGH = wordSet('through via uber por par tramite')

// `the Zattoo app`, `MegaFlick says`, `error 104 on MegaFlick`: names that neither the catalogue nor
// the service goes by.
function isUnknownApp({ tokens, raw }: Passage, at: number, cues: Cues): boolean {
  const token = tokens[at]
  if (!token?.capital || token.glued || cues.verbs.has(token.text)) return false
  const after = tokens[at + 1]?.text ?? ''
  const before = tokens[at - 1]
  const isName = /\p{Ll}\p{Lu}/u.test(raw.slice(token.start, token.end)) && !SYSTEM.test(token.text)
  if (isName && (cues.verbs.has(after) || cues.nouns.has(after) || ON.has(before?.text ?? '')))
    return true
  const inSentence = before !== undefined && before.sentence === token.sentence
  return /^apps?$/.test(after) && (isName || inSentence) && !KINDS_OF_APP.has(token.text)
}

const STORES = wordSet('app play windows microsoft galaxy google')
const SYSTEM = /(?:os|vpn|dns|tv|wifi|book|pad|pod|phone|drm|guard)$/
const ON = wordSet('on in from auf bei von en no na sur chez de su da')
const KINDS_OF_APP = wordSet(`tv smart android ios ipad iphone windows mobile phone handy streaming
  stream web desktop tablet tv-app new official old store`)

function isOther(passage: Passage, at: number, services: ReadonlyMap<string, string>): boolean {
  const { tokens, text } = passage
  const token = tokens[at]
  if (!token) return false
  const { text: word, end } = token
  const plus = token.capital && word.length > 3 && /^\+[^+\d]?/.test(text.slice(end, end + 2))
  if (plus || isServiceName(tokens, at, services.get(word))) return true
  if (OTHER_SUBJECTS.has(word) || APPLIANCES.has(word)) return true
  return OTHER.has(word) && OTHER_THINGS.has(tokens[at + 1]?.text ?? '')
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
