// What one can do with a thread as a whole, and how many have the same problem.
import type { FC } from 'hono/jsx'
import type { ThreadPage } from '../../src/forum/thread.ts'
import { meToosWords } from '../words/threads.ts'

export type ThreadActionsProps = Pick<ThreadPage, 'thread' | 'may'>

export const ThreadActions: FC<ThreadActionsProps> = ({ thread }) =>
  thread.meToos > 0 ? <p>{meToosWords(thread.meToos)}</p> : null
