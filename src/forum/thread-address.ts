// A thread as a person names it in a form: its address as copied, with or without the host, or its id.
import { z } from 'zod'
import { idFromUrl } from '../lib/ids.ts'

/** A form's field that becomes a thread's id; `said` tells what to put in where it names none. */
export const threadAddress = (said: string) =>
  z
    .string()
    .trim()
    // The pattern takes its time for endless addresses.
    .max(300, said)
    .transform((typed, { addIssue }) => {
      const id = idFromUrl(/(?:^|\/t\/)([0-9a-z]+)(?:[/?#].*)?$/.exec(typed)?.[1] ?? '')
      if (id === null) addIssue({ code: 'custom', message: said })
      return id ?? 0
    })
