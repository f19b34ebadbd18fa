// `foyer seed`: fills an empty database; with `--volume N` makes a believable forum of N posts in a file.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { connectEmbedded } from '../../../db/client-embedded.ts'
import { type Config, readProcessConfig } from '../../config.ts'
import { openHome } from '../../node.ts'
import type { Command } from '../commands.ts'
import { fillEmpty } from './fill.ts'
import { seedVolume } from './volume/volume.ts'

export const seed: Command = {
  about: 'fill an empty database; --volume N adds N generated posts to a file',
  run: async (args) => {
    const { values } = parseArgs({ args, options: { volume: { type: 'string' } } })
    const posts = volumeOf(values.volume)
    const config = readProcessConfig()
    const { platform, close } = await openHome(config)
    const filled = await fillEmpty(platform, config)
    close()
    console.log(
      filled ? 'The empty database was filled.' : 'The database has its catalogue already.',
    )
    if (posts !== null) await addVolume(config, posts)
  },
}

const volumeOf = (text: string | undefined): number | null => {
  if (text === undefined) return null
  const posts = Number(text)
  if (Number.isSafeInteger(posts) && posts > 0) return posts
  throw new Error(`--volume takes a whole number of posts, not ${text}`)
}

const addVolume = async (config: Config, posts: number) => {
  const file = config.databaseUrl.replace(/^file:(\/\/)?/, '')
  if (!config.databaseUrl.startsWith('file:') || !existsSync(file)) {
    throw new Error('--volume fills an embedded database: set DATABASE_URL to a file: address')
  }
  seedVolume(file, posts, config.serviceName)
  // Opening it as the forum does folds the log into the file and proves it can be served.
  const client = await connectEmbedded(file)
  client.close()
}
