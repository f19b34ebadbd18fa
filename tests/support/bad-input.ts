// What strangers put into forms, what each kind of field makes of it, and how a refusal must look.
import { cleaned } from '../../src/lib/typed.ts'
import { type Dom, dom } from './dom.ts'
import type { Asked, Fields } from './matrix.ts'

/**
 * What a field takes: a text, or one that may be left out; one of a few, or of many by name, or
 * none; a secret; what a page sends unseen, or by which button was pressed.
 */
export type Kind =
  | 'text'
  | 'optional'
  | 'choice'
  | 'name'
  | 'maybe'
  | 'secret'
  | 'unseen'
  | 'button'

/** The fields of every form, by its route in the matrix, with their kinds. */
export const forms: Record<string, Record<string, Kind>> = {
  'POST /signup': { handle: 'name', email: 'name', password: 'secret' },
  'POST /verify/again': { email: 'name' },
  'POST /login # wrong': { login: 'text', password: 'secret' },
  'POST /forgot': { email: 'name' },
  'POST /reset/:token': { password: 'secret' },
  'POST /account/profile': { bio: 'optional', mailNotices: 'unseen' },
  'POST /account/password # wrong': { presentPassword: 'secret', password: 'secret' },
  'POST /account/sessions/end': { session: 'unseen' },
  'POST /notifications/read': { upTo: 'unseen' },
  'POST /ask': {
    title: 'text',
    body: 'text',
    category: 'maybe',
    device: 'maybe',
    appVersion: 'optional',
    country: 'maybe',
    tried: 'optional',
  },
  'POST /t/:id/replies': { body: 'text' },
  'POST /t/:id/me-too': { on: 'unseen' },
  'POST /t/:id/follow': { on: 'unseen' },
  'POST /t/:id/contest': { reason: 'text' },
  'POST /t/:id/duplicate': { original: 'name', note: 'text' },
  'POST /t/:id/duplicate/undo': { reason: 'text' },
  'POST /p/:id/vote': { on: 'unseen' },
  'POST /p/:id/outcome': { worked: 'button', device: 'maybe', appVersion: 'optional' },
  'POST /p/:id/edit': { title: 'text', body: 'text', revision: 'unseen' },
  'POST /p/:id/report': { reason: 'choice', note: 'optional', law: 'optional' },
  'POST /t/:id/report': { reason: 'choice', note: 'optional', law: 'optional' },
  'POST /u/:handle/report': { reason: 'choice', note: 'optional', law: 'optional' },
  'POST /help/:slug/report': { reason: 'choice', note: 'optional', law: 'optional' },
  'POST /report-illegal': {
    name: 'text',
    email: 'name',
    url: 'name',
    law: 'optional',
    explanation: 'text',
    goodFaith: 'choice',
  },
  'POST /help/:slug/feedback': { helpful: 'button', comment: 'optional' },
  'POST /status/:id/follow': { follow: 'unseen' },
  'POST /status/:id/fixed': { round: 'unseen' },
  'POST /status/:id/still-broken': { round: 'unseen' },
  'POST /mod/cases/:id/claim': { from: 'unseen' },
  'POST /mod/cases/:id/decide': {
    verdict: 'choice',
    consequence: 'maybe',
    rule: 'maybe',
    reason: 'text',
    note: 'optional',
    version: 'unseen',
  },
  'POST /mod/decisions/:id/undo': { reason: 'text' },
  'POST /mod/users/:handle/limit-reports': { days: 'choice', reason: 'text' },
  'POST /mod/cases/:id/flag': { body: 'text' },
  'POST /staff/flags/:id': {
    answer: 'choice',
    reply: 'text',
    // Looked at where the answer is not no.
    problem: 'unseen',
    code: 'unseen',
    device: 'unseen',
    title: 'unseen',
    body: 'unseen',
  },
  'POST /staff/alerts': {
    mail: 'unseen',
    quietFrom: 'maybe',
    quietTo: 'maybe',
    timeZone: 'name',
  },
  'POST /staff/problems': { code: 'maybe', device: 'maybe', title: 'text', body: 'text' },
  'POST /staff/problems/:id/confirm': { title: 'text', body: 'text', version: 'unseen' },
  'POST /staff/problems/:id/dismiss': { reason: 'text', version: 'unseen' },
  'POST /mod/rules': {
    kind: 'choice',
    text: 'text',
    label: 'choice',
    verdict: 'choice',
    note: 'text',
  },
  'POST /mod/rules/test': { sample: 'optional', kind: 'choice', text: 'optional' },
  'POST /staff/problems/:id/update': { state: 'choice', body: 'text', version: 'unseen' },
  'POST /staff/problems/:id/resolve': { body: 'text', version: 'unseen' },
  'POST /staff/problems/:id/article': { version: 'unseen' },
  'POST /staff/problems/:id/no-article': { version: 'unseen' },
  'POST /staff/problems/:id/attach': { thread: 'name', version: 'unseen' },
  'POST /staff/problems/:id/detach': { thread: 'unseen', version: 'unseen' },
  'POST /staff/articles/:id/edit': {
    title: 'text',
    body: 'text',
    kind: 'choice',
    codes: 'maybe',
    devices: 'maybe',
    note: 'optional',
    saves: 'unseen',
  },
  'POST /admin/codes/new': {
    code: 'text',
    family: 'choice',
    meaning: 'text',
    fixes: 'optional',
    aliases: 'optional',
    area: 'choice',
    // Whatever has digits may have been added as a code before.
    parent: 'optional',
    note: 'optional',
  },
  'POST /admin/codes/:id': {
    meaning: 'text',
    fixes: 'optional',
    aliases: 'optional',
    area: 'choice',
    parent: 'maybe',
    note: 'optional',
    version: 'unseen',
  },
  'POST /admin/devices/:id': {
    name: 'text',
    aliases: 'optional',
    parent: 'maybe',
    support: 'maybe',
    since: 'maybe',
    advice: 'optional',
    minimum: 'optional',
    about: 'optional',
    note: 'optional',
    version: 'unseen',
  },
  'POST /staff/articles/:id/:act # submit': { saves: 'unseen' },
  'POST /staff/articles/:id/:act # return': { note: 'text', saves: 'unseen' },
}

const named: Kind[] = ['choice', 'name', 'maybe', 'button']
const needed: Kind[] = ['text', 'choice', 'name', 'secret', 'button']
const everything: Kind[] = [...needed, 'optional', 'maybe']

/** A value, and the kinds of fields that refuse it; others may, and then as properly. */
export const badValues: [what: string, value: string, refusedBy: Kind[]][] = [
  ['nothing', '', needed],
  ['white space', ' \t \n ', needed],
  ['what nobody can see', '\u200b\u2063\ufeff\u3164\u2800', needed],
  ['control characters', '\0\x01\x07\x1b\x7f\x9b', needed],
  ['a text without end', 'x'.repeat(60_000), everything],
  ['ten thousand marks on one letter', `a${'\u0301'.repeat(10_000)}`, everything],
  ['a number past all numbers', '9'.repeat(30), named],
  ['a number below nothing', '-1', named],
  // No length of a limit in days either.
  ['the id of something else', '2', named],
  ['markup', '"><script>alert(1)</script>', named],
  ['SQL', "' or 1=1; drop table users --", named],
  ['words read backwards', '\u202e\u2066evil\u202c\u2069 words, thirty or more of them', named],
  ['bytes that are no letters', '\ud800\udfff\ufffd\uffff and some words that are', named],
]

/** Everything that is not as it should be on the page that refuses a form for a field of it. */
export const faultsOf = (html: string, { path, fields = {} }: Asked, wrong: Wrong): string[] => {
  const page = dom(html)
  const form = `form[action^="${path}"]:has([name="${wrong.field}"])`
  if (!page.has(form)) return isSeen(wrong) ? ['the form is gone'] : []
  const kept = Object.entries(fields).filter(([name]) => isKept(wrong, name))
  return [
    ...(page.has('#error-summary[role=alert]') || wrong.kind === 'unseen' ? [] : ['no summary']),
    ...(wrong.isSaid && isSeen(wrong) ? unmarked(page, form, wrong.field) : []),
    ...lost(page.form(form).fields, kept),
    ...(page.count('script:not([type])') > 1 ? ['a script came in'] : []),
  ]
}

/** The field of a form that is wrong, and whether it has to be said of just this one. */
export type Wrong = { form: Record<string, Kind>; field: string; kind: Kind; isSaid: boolean }

const isSeen = ({ kind }: Wrong) => kind !== 'unseen' && kind !== 'button'

// What nobody can type need not stand there again, and a button is pressed again.
const isKept = ({ form, field }: Wrong, name: string): boolean =>
  form[name] !== 'button' &&
  (name !== field || ['text', 'optional', 'name'].includes(form[name] ?? ''))

const unmarked = (page: Dom, form: string, field: string): string[] => {
  const control = `${form} [name="${field}"]`
  if (!page.has(control)) return ['the field is gone']
  const group = `${form} fieldset.is-invalid:has([name="${field}"])`
  const isGroup = page.has(group)
  const described = page.attr(isGroup ? group : control, 'aria-describedby') ?? ''
  const error = described.split(' ').find((id) => id.endsWith('-error') && page.has(`#${id}`))
  const ways = page.attrs('#error-summary a', 'href')
  return [
    ...(isGroup || page.has(`${form} .field.is-invalid [name="${field}"]`) ? [] : ['not marked']),
    ...(isGroup || page.attr(control, 'aria-invalid') === 'true' ? [] : ['not invalid']),
    ...(error && page.text(`#${error}`).length > 5 ? [] : ['not described']),
    ...(ways.some((way) => page.has(`${control}${way}`)) ? [] : ['not in the summary']),
  ]
}

const lost = (kept: Fields, sent: [string, string][]): string[] =>
  sent
    .filter(([name, value]) => !/password/i.test(name) && kept[name] !== cleaned(value))
    .map(([name]) => `${name} is lost`)
