// `foyer grant <handle> <role>`: gives a person a role; how a forum gets its first admin.
import { together } from '../../db/batch.ts'
import { databaseOver } from '../../db/client.ts'
import { connect } from '../../db/client-embedded.ts'
import { setRole } from '../../db/writes/people.ts'
import { handleKeyOf } from '../accounts/handles.ts'
import { readProcessConfig } from '../config.ts'
import type { Role } from '../policy/viewer.ts'
import { missing } from '../refusal.ts'
import type { Command } from './commands.ts'

const roles: Role[] = ['member', 'moderator', 'staff', 'admin']

export const grant: Command = {
  about: `give a person a role: grant <handle> ${roles.join('|')}`,
  run: async ([handle = '', wanted]) => {
    const role = roles.find((role) => role === wanted)
    if (handle === '' || !role) throw missing(`Say: grant <handle> ${roles.join('|')}`)
    const config = readProcessConfig()
    const client = await connect({ url: config.databaseUrl, token: config.databaseToken })
    try {
      const db = databaseOver(client)
      const { granted } = await together(db, { granted: setRole(db, handleKeyOf(handle), role) })
      const [person] = granted
      if (!person) throw missing(`Nobody here is called ${handle}.`)
      console.log(`${person.handle} is ${role} now.`)
    } finally {
      client.close()
    }
  },
}
