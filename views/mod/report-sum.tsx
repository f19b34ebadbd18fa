// What a report weighs, as a sum anyone can follow.
import type { FC } from 'hono/jsx'
import { weightWords } from '../words/reports.ts'

type Props = { weight: number; parts: { label: string; points: number }[] }

export const ReportSum: FC<Props> = (weighed) => <p class="muted">Weighs {weightWords(weighed)}</p>
