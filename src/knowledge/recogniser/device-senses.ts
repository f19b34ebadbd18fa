// Aliases that are ordinary words too, and what must stand around them to mean the device.
import type { DeviceName } from './device-names.ts'
import { gapBefore, type Passage } from './passages.ts'
import type { Subject } from './subjects.ts'
import { wordSet } from './word-set.ts'

type Surroundings = {
  subject: Subject
  before: string
  /** The two words before, as in `soap opera` or `on the edge`. */
  earlier: string
  after: string
  capital: boolean
  shouted: boolean
  atStart: boolean
}

type Sense = (around: Surroundings) => boolean

/** Whether an alias stands for its device here; aliases that mean nothing else always do. */
export function meansDevice(
  { alias, first, last }: DeviceName,
  passage: Passage,
  subject: Subject,
): boolean {
  const sense = SENSES.get(alias.text)
  if (!sense) return true
  const { tokens } = passage
  const token = tokens[first]
  const near = (index: number) => {
    const other = tokens[index]
    return other && other.sentence === token?.sentence ? other.text : ''
  }
  const possessive = /['’]$/.test(gapBefore(passage, first))
  return sense({
    subject,
    before: possessive ? '' : near(first - 1),
    earlier: near(first - 2),
    after: near(last + 1),
    capital: token?.capital === true,
    shouted: token?.shouted === true,
    atStart: first === 0 || tokens[first - 1]?.sentence !== token?.sentence,
  })
}

const PREPOSITIONS = wordSet(
  'in on with under using via from for my our sous con com mit unter im dans su no sur avec en em mein dal',
)
const OWNING = wordSet(
  'my our his her their mi su tu mein meine meinem unser mon ma notre meu minha nosso mio mia nostro',
)

// What a browser does in these posts.
const ACTING =
  wordSet(`shields keeps says shows gives asks wants won crashes stops refuses plays will can cannot is has works does doesn
  updated complains tells only and on also zeigt sagt meldet will dice muestra no diz mostra affiche dit demande dice mostra`)

// A browser's name in small letters, or opening a sentence, needs a browser subject.
function browserSense(refusedBefore: string, refusedAfter: string): Sense {
  const before = wordSet(refusedBefore)
  const after = wordSet(refusedAfter)
  return (around) => {
    if (after.has(around.after)) return false
    if (before.has(around.before) && !(around.capital && around.subject.browser)) return false
    if (around.subject.browser || around.subject.computer) return true
    if (around.capital && around.atStart)
      return ACTING.has(around.after) || /^\d/.test(around.after)
    return around.capital && PREPOSITIONS.has(around.before)
  }
}

const windows: Sense = ({ before, after, capital, subject }) => {
  if (
    /^(?:open|opened|are|were|close|closed|side|size|resize|sill|frame|pop|of|cleaner|and|per)$/.test(
      after,
    )
  )
    return false
  if (
    /^(?:two|three|several|many|multiple|all|private|browser|chrome|firefox|other|both|these|those|new|incognito|car|the|floating|separate)$/.test(
      before,
    )
  )
    return false
  return (
    capital ||
    PREPOSITIONS.has(before) ||
    /^(?:pc|laptop|computer|machine|desktop|user|side|tablet|rechner)$/.test(after) ||
    subject.browser
  )
}

const mac: Sense = ({ before, after, shouted, subject }) => {
  const listed =
    /^(?:address|addresses|adresse|adressen|direccion|endereco|indirizzo|filter|filtering|randomisation|randomization|cloning|whitelist|layer|n|and|cheese)$/
  if (
    listed.test(after) ||
    /^(?:big|direccion|adresse|endereco|indirizzo|wifi|ethernet|router)$/.test(before)
  )
    return false
  return !(shouted && (subject.words.has('filter') || subject.words.has('address')))
}

const shield: Sense = ({ before, after, capital }) => {
  if (/^(?:my|your|your|our|from|against|me|us|of|eyes|law|wall|cable)$/.test(after)) return false
  if (/^(?:to|heat|wind|human|face|blue|privacy|ad|agents|avast|brand|riot)$/.test(before))
    return false
  return (
    capital ||
    OWNING.has(before) ||
    PREPOSITIONS.has(before) ||
    /^(?:the|a|an|la|le|der|die|das|o|el)$/.test(before)
  )
}

// `mi tv`, `mi box` and `mi 11` are somebody's own in Spanish and Italian.
const mi: Sense = ({ subject, capital, shouted, atStart }) => {
  const own = subject.language === 'es' || subject.language === 'it'
  return subject.words.has('xiaomi') || !own || ((capital || shouted) && !atStart)
}

const play: Sense = ({ before, after }) => {
  if (after === 'store') return false
  return /^(?:la|mi|tu|su|una|ma|en|de|the|my|our|meu|minha|a|na|da)$/.test(before) && before !== ''
}

const series: Sense = ({ before, capital, subject }) =>
  capital || subject.console || OWNING.has(before)

const SENSES = new Map<string, Sense>([
  [
    'edge',
    browserSense(
      'the cutting bleeding leading screen over s galaxy moto motorola tivo an',
      'of lit case cases to cut off',
    ),
  ],
  [
    'opera',
    browserSense('soap space the rock an phantom una la', 'house singer music night buffa'),
  ],
  [
    'safari',
    browserSense(
      'african kenya a an the un una le',
      'trip park documentary series tour holiday world',
    ),
  ],
  ['brave', browserSense('be so very the was is feeling how', 'new enough people soul the of')],
  ['ff', ({ subject, after }) => subject.browser && !/^(?:button|key|x)$/.test(after)],
  [
    'chrome',
    ({ after, before }) =>
      !/^(?:finish|trim|legs|plated|bezel|stand|edges|look|tap|handle|wheels|plating|feet)$/.test(
        after,
      ) && !/^(?:a|polished|brushed)$/.test(before),
  ],
  ['windows', windows],
  ['mac', mac],
  ['shield', shield],
  ['mi tv', mi],
  ['mi box', mi],
  ['mi stick', mi],
  ['mi tv stick', mi],
  ['mi box s', mi],
  ['mi 11', mi],
  ['mi tv 4s', () => true],
  [
    'poco',
    ({ subject, capital, atStart }) =>
      !(subject.language === 'es' || subject.language === 'it') || (capital && !atStart),
  ],
  ['one plus', ({ capital, subject }) => capital || subject.phone],
  ['la play', ({ after, subject }) => after !== 'store' && subject.language !== 'fr'],
  ['play 3', play],
  ['play 4', play],
  ['play 5', play],
  ['series x', series],
  ['series s', series],
  ['sammy', ({ subject }) => subject.television && !subject.phone],
  ['wally', ({ subject }) => subject.words.has('dish') || subject.words.has('joey')],
  [
    'contour',
    ({ capital, after, before }) =>
      capital || before === 'cox' || /^(?:box|button|remote|app)$/.test(after),
  ],
  [
    'i phone',
    ({ after, before }) =>
      !/^(?:support|them|you|up|and|the|in|him|her|customer)$/.test(after) &&
      !/^(?:can|should|did|if|when|must|do|could|before|after)$/.test(before),
  ],
  [
    'i pad',
    ({ before }) => OWNING.has(before) || !/^(?:can|should|did|if|when|must)$/.test(before),
  ],
  ['xss', ({ subject }) => subject.console],
  [
    'tv box',
    ({ before }) =>
      !/^(?:sky|virgin|bt|ee|xfinity|comcast|cox|claro|vivo|meo|nos|orange|sfr|movistar|cable|satellite|vodafone|magenta|apple|youview|humax|freebox)$/.test(
        before,
      ),
  ],
  [
    'blu ray',
    ({ after }) =>
      !/^(?:disc|discs|disk|disks|quality|rip|version|collection|edition|release|movie|movies|qualitat|scheibe|disque)$/.test(
        after,
      ),
  ],
  [
    'bluray',
    ({ after }) =>
      !/^(?:disc|discs|disk|disks|quality|rip|version|collection|edition|release|movie|movies)$/.test(
        after,
      ),
  ],
  ['vidaa', ({ subject }) => subject.television || subject.words.has('hisense')],
  ['tesla', ({ after }) => after !== 'documentary'],
  ['fire 7', ({ after, capital }) => capital || after === 'tablet'],
  ['flex box', ({ subject }) => subject.words.has('xfinity')],
  ['media receiver', ({ capital, subject }) => capital || subject.language === 'de'],
])
