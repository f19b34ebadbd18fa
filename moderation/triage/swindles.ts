// Rule: remote access, harmful downloads, prizes, gift cards, and money sent to strangers.
import { type Combination, combined, type Rule } from './rule.ts'

const scam = (text: string, points: number, ...of: string[][]): Combination => ({
  of,
  label: 'scam',
  points,
  text,
})

const COMBINATIONS: Combination[] = [
  scam(
    'Wants access to a computer',
    650,
    ['remote'],
    [
      'givee',
      'install',
      'callnow',
      'fixes',
      '#link',
      '#phone',
      'details',
      'secrets',
      'favour',
      'reach',
    ],
  ),
  scam('A program to install from an unknown page', 650, ['install'], ['#link']),
  scam(
    'A prize at a price',
    650,
    ['prize'],
    ['#link', 'fee', 'details', '#scam-host', 'cryptosend', '#messenger', '#phone'],
  ),
  scam(
    'Wants to be paid in gift cards',
    650,
    ['giftpay'],
    [
      'yours',
      'fee',
      'givee',
      'support',
      'fixes',
      'refundbait',
      'favour',
      'persona',
      'threat',
      'bargain',
    ],
  ),
  scam(
    'Wants money in advance from strangers',
    550,
    ['giftpay', 'fee'],
    ['persona', 'favour', 'official'],
  ),
  scam(
    'Doubles or takes coins',
    650,
    ['cryptosend'],
    ['urgency', 'official', '#wallet', 'prize', 'charity', 'invest', 'riches', 'bargain'],
  ),
  scam(
    'Promises safe gains',
    600,
    ['invest'],
    ['givee', 'riches', '#price', 'reach', '#messenger', 'persona', '#off', 'invest'],
  ),
  scam(
    'Asks for gifts to a stranger',
    600,
    ['charity'],
    ['cryptosend', '#wallet', 'giftpay', '#link'],
  ),
]

export const swindles: Rule = {
  name: 'swindles',
  reasons: (reading) => combined(reading, COMBINATIONS),
}
