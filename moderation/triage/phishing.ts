// Rule: threats and promises that lead to a page or a person who takes logins, cards and codes.
import { type Combination, combined, type Rule } from './rule.ts'

const scam = (text: string, points: number, within: number, ...of: string[][]): Combination => ({
  of,
  within,
  label: 'scam',
  points,
  text,
})

const PAGE = ['#link', '#scam-host', '#lookalike']

const COMBINATIONS: Combination[] = [
  scam(
    'Threatens an account and sends to a page',
    700,
    40,
    ['yours', 'threat'],
    ['update', 'threat', 'details'],
    PAGE,
  ),
  scam(
    'Asks to confirm details on a page',
    650,
    40,
    ['update'],
    ['yours', 'details', 'secrets', 'refundbait', 'prize'],
    PAGE,
  ),
  scam(
    'Asks for card or bank details on a page',
    650,
    40,
    ['details'],
    [...PAGE],
    ['update', 'fee', 'givee', 'refundbait', 'install', 'remote', 'jobcard', 'notreal'],
  ),
  scam(
    'An address that speaks of accounts or payment',
    600,
    40,
    ['#scam-host'],
    [
      'update',
      'yours',
      'threat',
      'details',
      'prize',
      'install',
      'refundbait',
      'fee',
      'secrets',
      'notreal',
      'persona',
      'remote',
    ],
  ),
  scam('An address dressed up as the service', 650, 60, ['#lookalike']),
  scam('Asks for a password or a code', 700, 10, ['givee'], ['secrets']),
  scam('Asks for card or bank details', 650, 14, ['givee'], ['details']),
  scam(
    'Claims an office and asks for something',
    600,
    40,
    ['persona'],
    ['secrets', 'details', 'threat', 'giftpay', 'bargain'],
  ),
  scam(
    'Offers to lift a limit for a login or a fee',
    650,
    40,
    ['favour'],
    ['fee', 'givee', 'secrets', '#price', '#link', 'giftpay', '#messenger'],
  ),
  scam(
    'A refund behind a page or a number',
    650,
    40,
    ['refundbait'],
    [...PAGE, '#phone'],
    ['yours', 'details', 'update', 'official', 'support', 'invite', 'threat'],
  ),
  scam(
    'Recovers accounts for strangers',
    650,
    40,
    ['recovery'],
    ['#handle', '#link', '#phone', '#email', '#messenger', 'reach'],
  ),
  scam(
    'A job that asks for a card',
    600,
    40,
    ['jobcard'],
    ['details', 'secrets', 'fee', '#scam-host'],
  ),
  scam('Talks people out of the official way', 550, 40, ['notreal'], PAGE, ['details', 'update']),
]

export const phishing: Rule = {
  name: 'phishing',
  reasons: (reading) => combined(reading, COMBINATIONS),
}
