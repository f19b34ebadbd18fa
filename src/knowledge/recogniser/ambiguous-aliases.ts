// Aliases that are ordinary words too: what must not stand beside them, and what should.

export type AmbiguousAlias = {
  /** What makes it the device; see `SENSES` in device-senses.ts. */
  sense:
    | 'any'
    | 'television'
    | 'browser'
    | 'computing'
    | 'system'
    | 'thing'
    | 'own'
    | 'owned'
    | 'play'
    | 'console'
    | 'named'
    | 'supported'
    | 'letter'
    | 'goggles'
  /** Words right before it and right after it that give it its other meaning. */
  notBefore?: string
  notAfter?: string
  /** For `supported`: words of which the post must have one. */
  support?: string
  /** Words that give it its other meaning wherever they stand in the post. */
  unless?: string
}

const DISC =
  'disc discs disk disks quality rip version collection edition release movie movies disque'
const PROVIDERS =
  'sky virgin bt ee xfinity comcast cox claro vivo meo nos orange sfr movistar cable satellite vodafone magenta'

export const AMBIGUOUS_ALIASES: Record<string, AmbiguousAlias> = {
  edge: {
    sense: 'browser',
    notBefore: 'the cutting bleeding leading screen over galaxy moto motorola tivo an',
    notAfter: 'of lit case cases to cut off',
  },
  opera: {
    sense: 'browser',
    notBefore: 'soap space the rock an phantom una',
    notAfter: 'house singer music night buffa fans lovers season',
    unless: 'ballet verdi puccini mozart wagner rossini aria arias soprano tenor orchestra oper',
  },
  safari: {
    sense: 'browser',
    notBefore: 'african kenya a an the un una',
    notAfter: 'trip trips park parks documentary series tour holiday world lodge suit hat guide',
    unless: 'lions elephants kenya serengeti kruger giraffes',
  },
  brave: {
    sense: 'browser',
    notBefore: 'be so very the was is feeling how',
    notAfter: 'new enough people soul the of kids heart face girl boy film movie',
    unless: 'pixar merida',
  },
  ff: { sense: 'computing', notAfter: 'button key x' },
  mint: { sense: 'computing', notBefore: 'a fresh', notAfter: 'condition tea leaves ice green' },
  tesla: {
    sense: 'supported',
    support: `car cars auto coche carro voiture macchina model driving drive parked charging charger
      supercharger browser screen app theater theatre dashboard display autopilot watch`,
  },
  chrome: {
    sense: 'any',
    notBefore: 'a polished brushed',
    notAfter: `finish trim legs plated bezel stand edges look tap handle wheels plating feet
      bumper grille rims exhaust pipes faucet steel paint vanadium`,
  },
  windows: {
    sense: 'system',
    notBefore: `two three several many multiple all private browser chrome firefox other both these those new
      incognito car the floating separate`,
    notAfter:
      'open opened are were close closed side size resize sill frame pop of cleaner and per',
  },
  mac: {
    sense: 'any',
    notBefore: 'big direccion adresse endereco indirizzo wifi ethernet router',
    notAfter: `address addresses adresse adressen direccion endereco indirizzo filter filtering randomisation
      randomization cloning whitelist layer n and cheese`,
  },
  shield: {
    sense: 'thing',
    notBefore: 'to heat wind human face blue privacy ad agents brand its of sun wind',
    unless: 'agents marvel coulson vikings knight knights cop cops captain',
    notAfter: 'my your our from against me us of eyes law wall cable',
  },
  'mi tv': { sense: 'own' },
  'mi box': { sense: 'own' },
  'mi box s': { sense: 'own' },
  'mi stick': { sense: 'own' },
  'mi tv stick': { sense: 'own' },
  'mi 11': { sense: 'own' },
  poco: { sense: 'own' },
  pixel: {
    sense: 'owned',
    notBefore: 'dead stuck one every single each',
    notAfter: 'density size count per pitch art peeping defect errors error grid shift perfect',
  },
  'moto e': { sense: 'letter' },
  fedora: { sense: 'any', notBefore: 'a his her', unless: 'hat hats wears wearing wore' },
  ubuntu: { sense: 'any', unless: 'philosophy filosofia philosophie african desmond tutu' },
  'quest 2': { sense: 'goggles', notBefore: 'side main', notAfter: 'of in' },
  'quest 3': { sense: 'goggles', notBefore: 'side main', notAfter: 'of in' },
  ambilight: { sense: 'any', unless: 'hue govee' },
  'the frame': {
    sense: 'supported',
    notAfter: 'rate rates of freezes stutters drops is around',
    support: 'samsung',
  },
  'store app': {
    sense: 'supported',
    notBefore: 'play google galaxy grocery book toy',
    support: 'windows microsoft ms pc laptop win desktop surface notebook',
  },
  'one plus': { sense: 'named' },
  'la play': { sense: 'any', notAfter: 'store' },
  'play 3': { sense: 'play', notAfter: 'store' },
  'play 4': { sense: 'play', notAfter: 'store' },
  'play 5': { sense: 'play', notAfter: 'store' },
  'series x': { sense: 'console' },
  'series s': { sense: 'console' },
  xss: { sense: 'supported', support: 'xbox console' },
  sammy: { sense: 'television' },
  wally: { sense: 'supported', support: 'dish joey hopper' },
  'flex box': { sense: 'supported', support: 'xfinity comcast' },
  vidaa: { sense: 'television' },
  contour: { sense: 'thing', notAfter: 'of lines line map plot plug lighting pillow' },
  'i phone': {
    sense: 'any',
    notBefore: 'can should did if when must do could before after',
    notAfter: 'support them you up him her customer',
  },
  'i pad': { sense: 'any', notBefore: 'can should did if when must' },
  'tv box': { sense: 'any', notBefore: `${PROVIDERS} apple youview humax freebox` },
  'blu ray': { sense: 'any', notAfter: DISC },
  bluray: { sense: 'any', notAfter: DISC },
  'fire 7': { sense: 'named' },
  'media receiver': { sense: 'named' },
}
