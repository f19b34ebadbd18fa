// The commands by name.
import { devWorker } from './dev-worker.ts'
import { doctor } from './doctor.ts'
import { grant } from './grant.ts'
import { migrate } from './migrate.ts'
import { problems } from './problems.ts'
import { recognise } from './recognise.ts'
import { seed } from './seed/command.ts'
import { serve } from './serve.ts'
import { similar } from './similar.ts'
import { triage } from './triage.ts'

export type Command = { about: string; run: (args: string[]) => Promise<void> }

export const commands: Record<string, Command> = {
  serve,
  migrate,
  seed,
  grant,
  doctor,
  recognise,
  similar,
  triage,
  problems,
  'dev-worker': devWorker,
}
