// The code and the device a problem is about, as chips.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { Chips } from './chip.tsx'

type Subject = { code: string | null; deviceId: string | null; device: string | null }

export const ProblemChips: FC<{ problem: Subject }> = ({ problem: { code, deviceId, device } }) => (
  <Chips
    codes={code === null ? [] : [{ label: code, href: links.code(code) }]}
    devices={
      deviceId === null || device === null ? [] : [{ label: device, href: links.device(deviceId) }]
    }
  />
)
