// Known problems as an Atom feed (RFC 4287): an entry for each, changed by every word on it.
import type { loadStatusFeed } from '../../moderation/problems/public-pages.ts'
import type { Config } from '../../src/config.ts'
import { links } from '../links.ts'
import { type StateName, stateWords } from '../words/states.ts'
import { fullDateOf } from '../words/times.ts'

type Problem = Awaited<ReturnType<typeof loadStatusFeed>>['problems'][number]

/** The feed as XML; its problems the latest changed first. */
export const statusFeed = (config: Config, problems: Problem[]): string => {
  const [newest] = problems
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="${text(config.siteUrl)}/">`,
    element('title', `${config.serviceName}: status`),
    element('subtitle', `Widespread problems that ${config.siteName} knows of.`),
    element('id', config.siteUrl + links.status()),
    link('self', config.siteUrl + links.statusFeed(), 'application/atom+xml'),
    link('alternate', config.siteUrl + links.status(), 'text/html'),
    // A feed must say when it changed; one without an entry never has.
    element('updated', timeOf(newest?.updatedAt ?? 0)),
    `<author>${element('name', config.siteName)}</author>`,
    ...problems.map((problem) => entryOf(config, problem)),
    '</feed>',
    '',
  ].join('\n')
}

const entryOf = (config: Config, problem: Problem): string => {
  const address = config.siteUrl + links.problem(problem.id)
  return [
    '<entry>',
    element('title', `${wordOf(problem.state)}: ${problem.title}`),
    element('id', address),
    link('alternate', address, 'text/html'),
    element('published', timeOf(problem.confirmedAt ?? problem.openedAt)),
    element('updated', timeOf(problem.updatedAt)),
    ...[problem.code, problem.device].flatMap((term) =>
      term === null ? [] : [`<category term="${text(term)}"/>`],
    ),
    `<content type="html">${text(problem.updates.map(updateOf).join('\n'))}</content>`,
    '</entry>',
  ].join('\n')
}

const updateOf = ({ state, html, at }: Problem['updates'][number]): string =>
  `<p><strong>${wordOf(state)}</strong>, ${fullDateOf(at)}</p>\n${html}`

const wordOf = (state: string): string => stateWords[state as StateName] ?? state

const element = (name: string, value: string): string => `<${name}>${text(value)}</${name}>`

const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${text(href)}"/>`

const timeOf = (at: number): string => new Date(at).toISOString()

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

// XML 1.0 has no place for other control characters, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

const text = (value: string): string =>
  value.replace(unwritable, '').replace(/[&<>"]/g, (one) => escapes[one] ?? one)
