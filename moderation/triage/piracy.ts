// Rule: adverts for pirated television, card sharing, boxes made for it, and copied films.
import { type Combination, combined, type Rule } from './rule.ts'

const OFFER = [
  '#price',
  'lure',
  'reach',
  '#link',
  'shop',
  'sell',
  'guarantee',
  'bargain',
  '#phone',
  '#handle',
  '#messenger',
  'invite',
]

const COMBINATIONS: Combination[] = [
  { of: [['iptv'], OFFER], label: 'spam', points: 650, text: 'Advertises pirated television' },
  {
    of: [
      ['box'],
      ['#price', 'shop', 'reach', 'sell', 'guarantee', '#link', '#phone', '#messenger'],
    ],
    label: 'spam',
    points: 650,
    text: 'Advertises a box for pirated television',
  },
  {
    of: [['piracy'], ['#link', 'reach', '#messenger', 'shop', 'lure']],
    label: 'spam',
    points: 600,
    text: 'Points to pirated copies',
  },
  {
    of: [
      ['iptv', 'piracy', 'box'],
      ['lure', '#link'],
      ['#spam-host', '#price', 'reach'],
    ],
    label: 'spam',
    points: 150,
    text: 'With a trial, a price or an address',
  },
]

export const piracy: Rule = {
  name: 'piracy',
  reasons: (reading) => combined(reading, COMBINATIONS),
}
