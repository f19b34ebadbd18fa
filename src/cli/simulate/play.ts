// Plays an outage at a forum that runs, through its pages, and waits until the forum notices.
import type { Element } from 'hast'
import { links } from '../../../views/links.ts'
import { conflict, Refusal } from '../../refusal.ts'
import { type Browser, browserAt, elementsIn, type Page, textIn } from './browse.ts'
import type { Crowd } from './crowd.ts'
import { type Deed, outageOf } from './outage.ts'

const minute = 60_000

export type Played = {
  seed: number
  /** How much faster than life; the forum's own clock goes on as always. */
  speed: number
  site: string
  say: (line: string) => void
  wait: (ms: number) => Promise<unknown>
}

// It looks once a minute, and may be about it just now.
const longestWait = 6 * minute
const pollEvery = 2_000

/** The path of the staff's page of what was noticed. */
export const playOutage = async (crowd: Crowd, played: Played): Promise<string> => {
  const { seed, speed, say } = played
  const outage = outageOf(seed, crowd.members)
  const staff = browserAt(played.site, crowd.tokenOf(crowd.watcher))
  const before = await suspicionsSeen(staff)
  const known = before.find(({ title }) => title.includes(outage.code))
  if (known) {
    throw conflict(`“${known.title}” is open already: choose another --seed, or close it first.`)
  }
  const last = outage.deeds.at(-1)?.minute ?? 0
  const seconds = Math.round((last * 60) / speed)
  say(`${outage.code} breaks on ${outage.deviceName}: ${last} minutes of it in ${seconds} seconds.`)
  const threads = await playDeeds(crowd, outage.deeds, outage, played)
  say('Everyone has spoken. The forum looks for widespread problems once a minute: wait for it.')
  const noticed = await untilNoticed(staff, before, played)
  say(`Noticed: ${noticed.title}`)
  if (noticed.evidence) say(`  ${noticed.evidence}`)
  say(`  Its evidence, for staff (sign in as ${crowd.watcher}): ${played.site}${noticed.path}`)
  say('Confirm it there. Then everyone reads of it here:')
  for (const path of [links.code(outage.code), ...threads.slice(0, 1), links.status()]) {
    say(`  ${played.site}${path}`)
  }
  return noticed.path
}

/** The addresses of the threads that were asked. */
const playDeeds = async (
  crowd: Crowd,
  deeds: Deed[],
  { code, device }: { code: string; device: string },
  { site, speed, say, wait }: Played,
): Promise<string[]> => {
  const threads: string[] = []
  let now = 0
  for (const deed of deeds) {
    await wait(((deed.minute - now) * minute) / speed)
    now = deed.minute
    const browser = browserAt(site, deed.is === 'search' ? null : crowd.tokenOf(deed.by))
    const done = await doOne(browser, deed, { code, device, threads }).catch(asRefused)
    if (typeof done !== 'string' && threads.length === 0) throw done
    say(`  minute ${String(now).padStart(2)}  ${typeof done === 'string' ? done : done.message}`)
  }
  return threads
}

// Somebody of the demo may be suspended by now; the others go on.
const asRefused = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  throw error
}

type About = { code: string; device: string; threads: string[] }

const doOne = async (
  browser: Browser,
  deed: Deed,
  { code, device, threads }: About,
): Promise<string> => {
  if (deed.is === 'search') {
    await browser.get(links.search({ q: code }))
    return `a guest searches for ${code}`
  }
  if (deed.is === 'ask') {
    const { title, body, country, appVersion } = deed
    const form = await opened(browser, links.ask())
    const fields = { title, body, country, appVersion, device, category: '', tried: '' }
    const thread = await browser.submit(form, links.ask(), fields)
    threads.push(thread.path)
    return `${deed.by} asks: ${title}`
  }
  // Whose question it is stands in the order they came: the crowd meets what is there by then.
  const path = threads[deed.of % Math.max(1, threads.length)] ?? ''
  await browser.submit(await opened(browser, path), '/me-too', { on: 'yes' })
  return `${deed.by} has this too`
}

const opened = async (browser: Browser, path: string): Promise<Page> => {
  const page = await browser.get(path)
  if (page.status !== 200) {
    throw conflict(
      `${path} answered ${page.status} to somebody of the demo: does that forum run on this database?`,
    )
  }
  return page
}

type Suspicion = { path: string; title: string; evidence: string }

/** What is open, as the staff's page lists it. */
const suspicionsSeen = async (staff: Browser): Promise<Suspicion[]> => {
  const { root } = await opened(staff, links.staffProblems())
  const isRow = ({ properties: { className } }: Element) =>
    Array.isArray(className) && className.includes('problem-row')
  return elementsIn(root, isRow).flatMap((row) => {
    const [link] = elementsIn(row, ({ properties }) =>
      /^\/staff\/problems\/\w+$/.test(String(properties.href ?? '')),
    )
    if (!link || isOver(row)) return []
    const [evidence] = elementsIn(row, ({ tagName }) => tagName === 'p')
    return [
      {
        path: String(link.properties.href),
        title: textIn(link),
        evidence: evidence ? textIn(evidence) : '',
      },
    ]
  })
}

const isOver = ({ properties: { className } }: Element): boolean =>
  [className].flat().some((name) => /^is-(resolved|dismissed|merged)$/.test(String(name)))

const untilNoticed = async (
  staff: Browser,
  before: Suspicion[],
  { say, wait }: Played,
): Promise<Suspicion> => {
  for (let waited = 0; waited < longestWait; waited += pollEvery) {
    const now = await suspicionsSeen(staff)
    const fresh = now.find(({ path }) => before.every((known) => known.path !== path))
    if (fresh) return fresh
    if (waited > 0 && waited % 20_000 === 0) say(`  ${waited / 1000} seconds`)
    await wait(pollEvery)
  }
  throw conflict('The forum noticed nothing within six minutes: do its jobs run?')
}
