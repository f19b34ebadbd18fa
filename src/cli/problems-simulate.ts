// `foyer problems simulate`: an outage in a demo that runs, for whoever wants to see what happens.
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { databaseOver } from '../../db/client.ts'
import { connect } from '../../db/client-embedded.ts'
import { type Config, isLoopback, readProcessConfig } from '../config.ts'
import { platformOver } from '../node.ts'
import { conflict } from '../refusal.ts'
import { mayDemo } from './seed/demo-people.ts'
import { withCrowd } from './simulate/crowd.ts'
import { playOutage } from './simulate/play.ts'

/**
 * The people of the demo get sessions in the database that the forum serves, for nobody knows their
 * passwords; everything they do goes through the forum's pages.
 */
export const simulate = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      speed: { type: 'string', default: '60' },
      url: { type: 'string' },
    },
  })
  const config = readProcessConfig()
  const site = siteOf(values.url, config)
  const seed = wholeNumber('--seed', values.seed)
  const speed = wholeNumber('--speed', values.speed)
  const client = await connect({ url: config.databaseUrl, token: config.databaseToken })
  try {
    const platform = platformOver(databaseOver(client), config)
    const played = { seed, speed, site, say: console.log, wait: (ms: number) => setTimeout(ms) }
    await withCrowd(platform, (crowd) => playOutage(crowd, played))
  } finally {
    client.close()
  }
}

const siteOf = (given: string | undefined, config: Config): string => {
  const site = given ?? `http://${config.host}:${config.port}`
  if (!URL.canParse(site)) throw conflict(`--url takes an address, not ${site}`)
  const { origin, hostname } = new URL(site)
  if (!mayDemo(config) || !isLoopback(hostname)) {
    throw conflict('An outage is only played on a demo of this machine, never in production.')
  }
  return origin
}

const wholeNumber = (name: string, text: string): number => {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw conflict(`${name} takes a whole number from 1 on, not ${text}`)
}
