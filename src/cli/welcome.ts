// What a person reads when the forum is up: where it is, and who they can be.
import type { Config } from '../config.ts'
import { demoPassword, demoPeople } from './seed/demo-people.ts'

/** `demo`: the demo people can sign in here. */
export const welcome = (config: Config, demo: boolean): string => {
  const address = `http://${config.host}:${config.port}`
  const people = demoPeople.map(({ handle, part }) => `    ${handle.padEnd(8)} ${part}`)
  return [
    '',
    `  ${config.siteName} is at ${address}`,
    ...(demo ? ['', `  Sign in with the password "${demoPassword}" as`, ...people] : []),
    ...(config.smtpUrl ? [] : ['', `  Mail the forum sends is at ${address}/dev/mail`]),
    '',
  ].join('\n')
}
