// Rule: fake support numbers, and "agents" who want to be written to elsewhere.
import { type Combination, combined, type Rule } from './rule.ts'

const scam = (text: string, points: number, within: number, ...of: string[][]): Combination => ({
  of,
  within,
  label: 'scam',
  points,
  text,
})

const COMBINATIONS: Combination[] = [
  scam(
    'A support number with a call to use it',
    850,
    40,
    ['support'],
    ['#phone'],
    ['callnow', 'official', 'fixes', 'refundbait', 'urgency', 'secrets'],
  ),
  scam('A support number', 550, 20, ['support'], ['#phone']),
  scam('A number of somebody who claims an office', 750, 40, ['persona', 'official'], ['#phone']),
  scam(
    'A number to call for a repair',
    650,
    30,
    ['callnow'],
    ['#phone'],
    ['fixes', 'threat', 'refundbait', 'yours', 'fee', 'remote'],
  ),
  scam(
    'Support by messenger',
    700,
    30,
    ['support', 'persona'],
    ['reach', '#messenger', '#handle'],
    ['fixes', 'secrets', 'givee', 'official', 'yours', 'details', 'refundbait'],
  ),
]

export const supportNumbers: Rule = {
  name: 'support-numbers',
  reasons: (reading) => combined(reading, COMBINATIONS),
}
