// Names people may choose: 3 to 20 letters, digits, _ and -, and none that speaks for the house.
import type { Config } from '../config.ts'

/** What a handle may be made of; it begins with a letter or digit. */
export const handlePattern = /^[a-z0-9][a-z0-9_-]{2,19}$/i

/** One person whatever the case. */
export const handleKeyOf = (handle: string): string => handle.toLowerCase()

/** One mailbox whatever the case; nothing else about an address can be known from outside. */
export const emailKeyOf = (email: string): string => email.trim().toLowerCase()

// Who people would take for the house, and words of our own addresses.
const reserved = new Set(
  `about abuse account admin administrator admins anonymous api billing bot codes community contact
  deleted devices everyone feeds forum guest help helpdesk hostmaster info login logout mail me mod
  moderation moderator moderators mods modlog nobody noreply notifications null office official
  operator owner password postmaster privacy root search security service signin signup staff status
  support supportteam sysadmin system team test undefined user users webmaster welcome`.split(
    /\s+/,
  ),
)

/** Whether it would be taken for the house: a reserved word, or the community's or service's name. */
export const isReservedHandle = (config: Config, handle: string): boolean => {
  const letters = lettersOf(handle)
  const names = [config.siteName, config.serviceName].map(lettersOf).filter((name) => name !== '')
  return reserved.has(letters) || names.some((name) => speaksFor(name, letters))
}

// `foyer-help` too; a name of three letters begins too many words.
const speaksFor = (name: string, letters: string): boolean =>
  name.length > 3 ? letters.startsWith(name) : letters === name

// `_Admin-1_` is `admin`.
const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/\d+$/, '')
