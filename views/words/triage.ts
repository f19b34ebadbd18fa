// How triage speaks: what it found, what it says of a post, and what the team listed.

const kinds: Record<string, string> = {
  answer: 'The answer to a security question:',
  address: 'A postal address:',
  birth: 'A date of birth:',
  card: 'A card number:',
  'card-code': 'The code of a card:',
  code: 'A one-time code:',
  coordinates: 'A place on the map:',
  cpf: 'A tax number:',
  customer: 'A customer number:',
  email: 'An e-mail address:',
  esn: 'The number of a device:',
  iban: 'A bank account:',
  ip: 'A network address:',
  licence: 'A licence or number plate:',
  mac: 'The hardware address of a device:',
  name: 'A full name:',
  'national-id': 'An identity number:',
  passport: 'A passport number:',
  password: 'A password:',
  phone: 'A phone number:',
  serial: 'A serial number:',
  ssn: 'A social security number:',
}

/** `An e-mail address:` */
export const leftWords = (kind: string): string => kinds[kind] ?? 'Something private:'

export const labelWords: Record<string, string> = {
  ok: 'fine',
  spam: 'spam',
  scam: 'scam or false support',
  pii: 'personal data',
  abuse: 'insult or harassment',
}

export const triageVerdictWords: Record<string, string> = {
  publish: 'It would be published.',
  hold: 'It would wait for a moderator.',
  refuse: 'It would be refused.',
  mask: 'Its author would be asked to mask personal data.',
}

export const patternKinds: Record<string, string> = {
  word: 'Word or phrase',
  domain: 'Domain',
  phone: 'Phone number',
}

export const patternVerdicts: Record<string, string> = {
  hold: 'Hold for a moderator',
  refuse: 'Refuse',
}

/** Of a post that waits. */
export const heldChoices = [
  { value: 'dismiss', label: 'Publish it', hint: 'It is fine: everybody may read it from now on.' },
  {
    value: 'uphold',
    label: 'Keep it hidden',
    hint: 'It breaks the rule below: its author gets your reasons and may appeal.',
  },
]

/** What each rule of triage looks at. */
export const ruleWords: Record<string, string> = {
  listed: 'Listed by the team',
  repetition: 'Repetition',
  pace: 'Pace',
  'typing-time': 'Typing time',
  'spam-wave': 'Spam wave',
  'newcomer-links': 'Links by a newcomer',
  'support-numbers': 'False support',
  phishing: 'Phishing',
  swindles: 'Swindles',
  resellers: 'Sold accounts',
  piracy: 'Pirated television',
  promotions: 'Advertising',
  abuse: 'Insults',
  'personal-data': 'Personal data',
  context: 'What it is about',
  classifier: 'Learnt from decisions',
}

/** What was just done on the page of rules. */
export const rulesDone: Record<string, string> = {
  added: 'Listed. It counts from now on.',
  removed: 'Taken off the list.',
}

/** What the author of a post that waits did with it last; null for anything else. */
export const changedByAuthorWords = (action: string): string | null => {
  if (action === 'held-edited') {
    return 'Its author changed the post after you opened the case: read it again before you decide.'
  }
  return action === 'held-withdrawn'
    ? 'Its author has taken the post back: nothing is left to decide.'
    : null
}
