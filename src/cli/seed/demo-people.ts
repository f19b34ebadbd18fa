// The five people of the demo whose password everyone knows, and the rule for when they may exist.
import { together, writeAll } from '../../../db/batch.ts'
import { peopleByHandle } from '../../../db/reads/people.ts'
import cast from '../../../db/seed/cast.json' with { type: 'json' }
import { removePasswords, setPasswords } from '../../../db/writes/people.ts'
import { hashPassword } from '../../accounts/passwords.ts'
import { type Config, isLoopback } from '../../config.ts'
import type { Scope } from '../../scope.ts'

export const demoPassword = 'welcome to the foyer'

type DemoPerson = { handle: string; part: string }

export const demoPeople: DemoPerson[] = cast.flatMap((person) =>
  'demo' in person && person.demo ? [{ handle: person.handle, part: person.demo }] : [],
)

/** Known passwords are for one's own machine: never in production, never where others can connect. */
export const mayDemo = (config: Config): boolean =>
  config.env !== 'production' && isLoopback(config.host)

/**
 * Gives the demo people their password where they may have one, and takes it and their sessions
 * away where they may not: a database filled at home can be served to the world by mistake.
 * True when they can sign in.
 */
export const settleDemoPeople = async (scope: Scope): Promise<boolean> => {
  const handles = demoPeople.map(({ handle }) => handle)
  const { found } = await together(scope.db, { found: peopleByHandle(scope.db, handles) })
  const demo = found.filter(({ email }) => email.endsWith(demoHost))
  const ids = demo.map(({ id }) => id)
  if (ids.length === 0) return false
  if (!mayDemo(scope.config)) {
    await writeAll(scope.db, removePasswords(scope.db, ids))
    return false
  }
  if (demo.some(({ hasPassword }) => !hasPassword)) {
    const hash = await hashPassword(scope.config, demoPassword)
    await writeAll(scope.db, [setPasswords(scope.db, ids, hash)])
  }
  return true
}

/** Where demo people read mail: nowhere, so nobody else can be one of them. */
export const demoHost = '@demo.example'
