// Chips for the codes and devices of a thread, and the label of a state.
import type { FC, PropsWithChildren } from 'hono/jsx'
import { type StateName, stateWords } from '../words/states.ts'
import { Icon } from './icon.tsx'

export type Link = { label: string; href: string }

type ChipsProps = PropsWithChildren<{ codes?: Link[]; devices?: Link[]; class?: string }>

/** A list of chips, or nothing where there is none; children are further `li`. */
export const Chips: FC<ChipsProps> = ({ codes = [], devices = [], class: className, children }) =>
  codes.length + devices.length === 0 && !children ? null : (
    <ul class={className ? `chips ${className}` : 'chips'} aria-label="Codes and devices">
      {codes.map(({ label, href }) => (
        <li>
          <a class="chip is-code" href={href}>
            {label}
          </a>
        </li>
      ))}
      {devices.map(({ label, href }) => (
        <li>
          <a class="chip is-device" href={href}>
            <Icon name="device" />
            {label}
          </a>
        </li>
      ))}
      {children}
    </ul>
  )

/** The state in its colour and its word; `said` replaces the word (`Claimed by ines`). */
export const State: FC<{ name: StateName; said?: string }> = ({ name, said }) => (
  <span class={`state is-${name}`}>{said ?? stateWords[name]}</span>
)
