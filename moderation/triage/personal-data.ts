// Rule: what is private, of the author or of others. It asks to mask and is never an offence.
import { privateIn } from './findings.ts'
import type { Found } from './personal/found.ts'
import { names, type Rule, type Said } from './rule.ts'

export const personalData: Rule = {
  name: 'personal-data',
  reasons: (reading) => {
    const { text, folded, phones } = reading
    const most = new Map<string, Found>()
    for (const one of privateIn({ text, folded }, phones)) {
      if (one.points > (most.get(one.kind)?.points ?? 0)) most.set(one.kind, one)
    }
    // A number in a warning is the swindler's.
    if (names(reading, 'judged') && names(reading, 'support')) most.delete('phone')
    return [...most.values()].map(
      ({ kind, points }): Said => ({ label: 'pii', points, text: WORDS[kind] ?? kind }),
    )
  },
}

const WORDS: Record<string, string> = {
  email: 'An e-mail address',
  phone: 'A telephone number',
  card: 'A card number',
  'card-code': 'The security code of a card',
  iban: 'A bank account (IBAN)',
  cpf: 'A taxpayer number',
  ssn: 'A social security number',
  'national-id': 'A number of identity papers',
  passport: 'A passport number',
  licence: 'A licence or number plate',
  customer: 'A customer or account number',
  birth: 'A date of birth',
  password: 'A password',
  pin: 'A PIN',
  code: 'A one-time code',
  answer: 'An answer that recovers an account',
  bank: 'A bank account',
  whereabouts: 'Where somebody is to be found',
  address: 'A street address',
  coordinates: 'The place of a home',
  mac: 'The address of a device (MAC)',
  ip: 'An internet address',
  esn: 'The number of a device (ESN)',
  serial: 'A serial number',
  name: 'A full name',
}
