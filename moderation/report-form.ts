// The form of a report: what is wrong, and what each reason asks for besides.
import { z } from 'zod'
import { type ReasonId, reasonIds } from './reasons.ts'

/** The address of a thread in a note. */
export const threadLink = /\/t\/[0-9a-z]+/

export const reportForm = z
  .object({
    reason: z.enum(reasonIds, 'Choose what is wrong.'),
    note: z.string().trim().max(1000, 'Keep the note under 1,000 characters.'),
    /** Of illegal content: which. */
    law: z.string().trim().max(300, 'Keep the law under 300 characters.'),
    /** Of the team: `yes` for hiding it at once. */
    act: z.enum(['', 'yes'], 'Tick it or leave it.'),
  })
  .superRefine(({ reason, note, law }, { addIssue }) => {
    const need = (path: string, message: string) =>
      addIssue({ code: 'custom', path: [path], message })
    if (reason === 'other' && note === '') need('note', 'Say in a few words what is wrong.')
    if (reason === 'duplicate' && !threadLink.test(note)) {
      need('note', 'Paste the link of the other thread.')
    }
    if (reason !== 'illegal') return
    if (law === '') need('law', 'Say which law, as well as you can.')
    if (note === '') need('note', 'Say what in it is against that law, and why.')
  })

export type ReportForm = z.infer<typeof reportForm>

/** The note as moderators read it, with the law on top where one was named. */
export const noteOf = ({
  reason,
  law,
  note,
}: {
  reason: ReasonId
  law: string
  note: string
}): string => (reason === 'illegal' && law !== '' ? `Law: ${law}\n\n${note}` : note)
