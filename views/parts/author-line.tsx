// Who wrote something and when: the arched avatar, the name, badges, the time, and the edits.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { type BadgeName, badgeWords } from '../words/states.ts'
import { When } from './when.tsx'

type AvatarProps = { id: number; handle: string; size?: 'small' | 'large' }

export const Avatar: FC<AvatarProps> = ({ id, handle, size }) => (
  <span
    class={`avatar${size ? ` is-${size}` : ''} is-tint-${(Math.abs(id) % 6) + 1}`}
    aria-hidden="true"
  >
    {handle.slice(0, 1).toUpperCase()}
  </span>
)

export const Badge: FC<{ name: BadgeName }> = ({ name }) => (
  <span class={`badge is-${name}`}>{badgeWords[name]}</span>
)

/** A person by name; null for what a rule did by itself. */
export const Handle: FC<{ handle: string | null }> = ({ handle }) =>
  handle === null ? (
    <span>A rule, automatically</span>
  ) : (
    <a class="handle" href={links.person(handle)}>
      {handle}
    </a>
  )

type Props = {
  /** For `aria-labelledby` of the post. */
  lineId?: string
  /** Null: the account is deleted, what they wrote stays. */
  author: { id: number; handle: string } | null
  badges?: BadgeName[]
  at: number
  now: number
  edited?: { at: number; href: string } | null
}

export const AuthorLine: FC<Props> = ({ lineId, author, badges = [], at, now, edited }) => (
  <p class="author-line" id={lineId}>
    <Avatar id={author?.id ?? 0} handle={author?.handle ?? '–'} />
    {author ? <Handle handle={author.handle} /> : <span>Someone who left</span>}
    {badges.map((name) => (
      <Badge name={name} />
    ))}
    <span class="author-when">
      <When at={at} now={now} />
    </span>
    {edited ? (
      <a class="author-edited" href={edited.href}>
        edited <When at={edited.at} now={now} />
      </a>
    ) : null}
  </p>
)
