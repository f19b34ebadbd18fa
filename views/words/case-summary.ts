// The case summary of a thread: what support asks first, as plain text to copy.
import type { CaseSummary } from '../../src/knowledge/contact.ts'
import { links } from '../links.ts'
import { dateOf } from './times.ts'

/** Lines of plain text; what the asker did not say is left out. */
export const summaryText = (thread: CaseSummary, siteUrl: string): string =>
  [
    ['Problem', thread.title],
    ['Asked', dateOf(thread.askedAt)],
    ['Codes', thread.codes.join(', ')],
    ['Devices', thread.devices.join(', ')],
    ['App version', thread.appVersion],
    ['Tried', thread.tried],
    ['Thread', siteUrl + links.thread(thread)],
  ]
    .filter(([, said]) => said)
    .map(([name, said]) => `${name}: ${said}`)
    .join('\n')
