// Whether an alias that is an ordinary word too means the device where it stands.
import { AMBIGUOUS_ALIASES, type AmbiguousAlias } from './ambiguous-aliases.ts'
import type { DeviceName } from './device-names.ts'
import { gapBefore, type Passage } from './passages.ts'
import { hasAny, type Subject } from './subjects.ts'
import { wordSet } from './word-set.ts'

/** Whether an alias stands for its device here; aliases that mean nothing else always do. */
export function meansDevice(name: DeviceName, passage: Passage, subject: Subject): boolean {
  const around = surroundingsOf(name, passage, subject)
  if (COMPANY.has(around.after) || isNameOfPet(around)) return false
  if (COUNTED.test(name.alias.text) && COUNTING.has(around.after)) return false
  const entry = ENTRIES.get(name.alias.text)
  if (!entry) return true
  if (entry.unless && hasAny(subject.words, entry.unless)) return false
  if (entry.notAfter.has(around.after)) return false
  // `in the Edge` is the browser in a post on browsers, `on the edge` never is.
  const strong =
    around.capital && (subject.browser || (entry.sense === 'browser' && RELEASED.has(around.after)))
  if (entry.notBefore.has(around.before) && !strong) return false
  return SENSES[entry.sense](around) && (!entry.support || hasAny(subject.words, entry.support))
}

// `Huawei stock`, `Roku's founder`; and who is called Roku may be a cat.
const COMPANY = wordSet(
  'stock stocks shares founder ceo aktie aktien headquarters biopic documentary',
)
const CALLED = wordSet(
  'called named heisst namens llama llamado llamada chama chamado appelle chiama',
)
const PETS =
  wordSet(`dog cat puppy kitten hamster parrot rabbit hund katze kater perro perra gato gata cao cachorro
  chien chat cane gatto gatta fish horse baby`)

function isNameOfPet({ before, subject }: Surroundings): boolean {
  return CALLED.has(before) && hasAny(subject.words, PETS)
}

// `pixel 5 rows down`
const COUNTED = /^(?:pixel|play|quest|pi) (?:\d|#)/
const COUNTING = wordSet(
  'rows row columns lines down up wide deep across apart pixels minutes minuten episodes of',
)

type Surroundings = {
  subject: Subject
  before: string
  after: string
  capital: boolean
  atStart: boolean
  /** It begins a text and a colon follows: `Edge: no picture`. */
  labels: boolean
  plural: boolean
  /** Its last word is written with a capital, or a number follows it. */
  ending: boolean
}

function surroundingsOf(name: DeviceName, passage: Passage, subject: Subject): Surroundings {
  const { first, last } = name
  const { tokens } = passage
  const token = tokens[first]
  const wordAt = (index: number) => {
    const other = tokens[index]
    return other && other.sentence === token?.sentence ? other.text : ''
  }
  return {
    subject,
    before: /['’]$/.test(gapBefore(passage, first)) ? '' : wordAt(first - 1),
    after: wordAt(last + 1),
    capital: token?.capital === true,
    labels: first === 0 && gapBefore(passage, last + 1).startsWith(':'),
    plural: last === first && token?.text !== name.alias.text && token?.text.endsWith('s') === true,
    ending: tokens[last]?.capital === true || tokens[last + 1]?.glued === true,
    atStart: first === 0 || tokens[first - 1]?.sentence !== token?.sentence,
  }
}

const PREPOSITIONS = wordSet(
  `in on with under using via from for sous con com mit unter im dans su no sur avec en em`,
)
const OWNING =
  wordSet(`my our his her their tu su mein meine meinem unser unserem mon notre meu minha nosso mio mia
  nostro`)
const ARTICLES = wordSet('the a an la le el der die das dem o il')

const RELEASED = wordSet(
  'update updates version beta dev canary tab tabs browser extension extensions',
)

// What a program or device does in these posts.
const ACTING =
  wordSet(`keeps says shows gives asks wants won crashes stops refuses plays will can cannot is has works
  does doesn updated complains tells freezes only on and also shields app version update
  zeigt sagt meldet will dice muestra no diz mostra affiche dit demande`)

const SENSES: Record<AmbiguousAlias['sense'], (around: Surroundings) => boolean> = {
  any: () => true,
  supported: () => true,
  // `minha moto e meu celular`
  letter: ({ ending, subject }) => ending || /^(?:en|de)$/.test(subject.language),
  goggles: ({ capital, before, subject }) => capital || beside(before) || hasAny(subject.words, VR),
  television: ({ subject }) => subject.television || subject.words.has('hisense'),
  computing: ({ subject, capital, atStart, before }) => {
    return subject.browser || subject.computer || (capital && !atStart && PREPOSITIONS.has(before))
  },
  browser: ({ subject, capital, atStart, before, after, labels }) => {
    if (subject.browser || subject.computer) return true
    if (!capital) return false
    if (RELEASED.has(after) || labels) return true
    return atStart ? ACTING.has(after) || /^\d/.test(after) : beside(before)
  },
  system: ({ capital, before, after, subject }) => {
    return capital || subject.browser || beside(before) || ACTING.has(after) || COMPUTERS.has(after)
  },
  thing: ({ capital, plural, before, after }) => {
    // Raised and lowered, shields are no boxes.
    if (plural) return false
    return (
      capital || beside(before) || ARTICLES.has(before) || ACTING.has(after) || THINGS.has(after)
    )
  },
  // `mi tv`, `mi box` and `poco` are somebody's own, and little, in Spanish and Italian.
  own: ({ subject, capital, atStart, after }) => {
    // `mi box de roku`
    if (OF.has(after) && !subject.words.has('xiaomi')) return false
    const foreign = subject.language !== 'es' && subject.language !== 'it'
    return foreign || subject.words.has('xiaomi') || (capital && !atStart)
  },
  owned: ({ before }) => OWNING.has(before),
  play: ({ before }) => OWNING.has(before) || PLAY_BEFORE.has(before),
  console: ({ capital, subject, before }) => capital || subject.console || OWNING.has(before),
  named: ({ capital, before, subject }) => {
    return capital || OWNING.has(before) || subject.phone || subject.tablet
  },
}

const OF = wordSet('de del da di')
const VR = wordSet('meta oculus vr headset brille casque visore gafas oculos')
const COMPUTERS = wordSet('pc laptop computer machine desktop user side tablet rechner notebook')
const THINGS = wordSet('box button remote app tv')
const PLAY_BEFORE = wordSet('la una ma en de the na da')

function beside(before: string): boolean {
  return PREPOSITIONS.has(before) || OWNING.has(before)
}

const ENTRIES = new Map(
  Object.entries(AMBIGUOUS_ALIASES).map(
    ([alias, { sense, notBefore = '', notAfter = '', support, unless }]) => [
      alias,
      {
        sense,
        notBefore: wordSet(notBefore),
        notAfter: wordSet(notAfter),
        support: support === undefined ? null : wordSet(support),
        unless: unless === undefined ? null : wordSet(unless),
      },
    ],
  ),
)
