// Rule: people who sell accounts, and lists of stolen ones.
import { type Combination, combined, type Rule } from './rule.ts'

const HOW = [
  'reach',
  'shop',
  'guarantee',
  'bargain',
  'lure',
  '#phone',
  '#messenger',
  '#handle',
  '#link',
  '#email',
]

const COMBINATIONS: Combination[] = [
  {
    of: [['sell'], ['account', 'plan']],
    within: 14,
    label: 'spam',
    points: 650,
    text: 'Sells accounts',
  },
  {
    of: [['plan'], ['#price'], HOW],
    label: 'spam',
    points: 550,
    text: 'A price for premium accounts',
  },
  {
    of: [['account'], ['#price'], ['reach', 'shop', 'guarantee', '#messenger', '#phone']],
    label: 'spam',
    points: 550,
    text: 'Accounts at a price',
  },
  {
    of: [
      ['account', 'plan'],
      ['bargain', 'guarantee'],
      ['reach', 'shop', '#messenger'],
    ],
    within: 25,
    label: 'spam',
    points: 550,
    text: 'Cheap accounts on request',
  },
  {
    of: [
      ['sell'],
      ['reach', 'shop', 'guarantee', '#messenger'],
      ['#price', 'bargain', '#phone', '#link', '#messenger', 'reach'],
    ],
    label: 'spam',
    points: 350,
    text: 'Sells something',
  },
  {
    of: [
      ['stolen'],
      ['sell', 'reach', 'shop', 'guarantee', 'account', 'lure', '#link', '#messenger', '#price'],
    ],
    label: 'spam',
    points: 650,
    text: 'Stolen or generated accounts',
  },
]

export const resellers: Rule = {
  name: 'resellers',
  reasons: (reading) => combined(reading, COMBINATIONS),
}
