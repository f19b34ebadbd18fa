// Rule: adverts for anything else: ways round borders, vouchers, bets, quick money, attention, goods.

import type { Reading } from './reading.ts'
import { type Combination, combined, names, type Rule, type Said } from './rule.ts'

const REACH = ['reach', '#link', '#messenger', '#handle', '#email', '#phone']
const OFFER = ['shop', 'bargain', 'lure', 'mylink', '#off', '#price', 'guarantee', 'sell']

const spam = (text: string, points: number, ...of: string[][]): Combination => ({
  of,
  label: 'spam',
  points,
  text,
})

const COMBINATIONS: Combination[] = [
  spam('Advertises a way round borders', 650, ['detour'], ['mylink', '#off']),
  spam(
    'Advertises a way round borders',
    600,
    ['detour'],
    ['#link', '#messenger'],
    [...OFFER, 'invite'],
  ),
  spam('Advertises a way round borders', 550, ['detour'], ['sell', '#spam-host']),
  spam(
    'Sells ways round borders',
    550,
    ['detour'],
    ['#price'],
    ['bargain', 'shop', 'reach', 'sell', 'lure', 'cryptosend', 'riches'],
  ),
  spam('Sells relays', 650, ['relay'], ['#link', '#price', 'reach', 'sell', 'lure', '#messenger']),
  spam('Advertises vouchers', 600, ['coupon'], ['#link', 'mylink', '#off', '#messenger', 'shop']),
  spam('Gains by a referral', 600, ['mylink'], ['#link', 'coupon', 'lure', '#off', 'bargain']),
  spam(
    'Advertises gambling',
    600,
    ['gambling'],
    ['#link', 'lure', 'reach', 'invite', 'riches', '#messenger', 'wealthpitch', '#spam-host'],
  ),
  spam(
    'Promises quick money',
    600,
    ['riches'],
    ['wealthpitch', '#link', '#messenger', '#handle', 'reach'],
  ),
  spam('Sells collectible tokens', 600, ['nft'], [...OFFER, '#link', 'urgency', 'reach']),
  spam(
    'Trades attention',
    550,
    ['attention'],
    ['#price', '#link', 'reach', 'shop', 'mylink', '#spam-host'],
  ),
  spam('Praise that carries a link', 600, ['seo', 'reviews'], ['#link']),
  spam('Sells links and ranking', 550, ['seo'], ['sell', 'reach', '#email', '#price', 'guarantee']),
  spam('Sells homework', 600, ['essay'], [...OFFER, ...REACH]),
  spam('Advertises contacts', 600, ['adult'], [...REACH, 'lure', 'invite']),
  spam('Advertises remedies', 600, ['pills'], [...REACH, ...OFFER]),
  spam('Offers loans', 600, ['loans'], REACH),
  spam('Offers papers', 650, ['papers'], [...REACH, ...OFFER]),
  spam('Advertises copies of brands', 600, ['replica'], [...REACH, ...OFFER]),
  spam('Advertises an own product', 550, ['ownapp'], ['#link', 'mylink', 'sell', '#spam-host']),
  spam(
    'Offers goods on request',
    500,
    ['shop'],
    ['reach', '#link', '#messenger', '#phone'],
    ['bargain', 'guarantee', '#price', 'sell', 'lure'],
  ),
]

export const promotions: Rule = {
  name: 'promotions',
  reasons: (reading) => [...combined(reading, COMBINATIONS), ...linkedOffer(reading)],
}

// A link alone is no case: it takes at least two signs of an offer around it.
function linkedOffer(reading: Reading): Said[] {
  const said: Said[] = []
  if (names(reading, '#hidden-link')) {
    said.push({ label: 'spam', points: 600, text: 'A link hidden behind a sign' })
  }
  if (!names(reading, '#link')) return said
  const signs = [...OFFER, 'invite', '#spam-host'].filter((one) => names(reading, one)).length
  if (signs >= 2)
    said.push({ label: 'spam', points: 120 * signs + 60, text: 'A link with an offer' })
  return said
}
