// The commands by name.
import { migrate } from './migrate.ts'
import { serve } from './serve.ts'

export type Command = { about: string; run: (args: string[]) => Promise<void> }

export const commands: Record<string, Command> = { serve, migrate }
