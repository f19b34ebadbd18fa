// Turns the environment into a Config, reporting every problem at once; nothing else reads the environment.
import { z } from 'zod'

/** Settings of one running forum. Addresses carry no trailing slash. */
export type Config = {
  env: 'development' | 'test' | 'production'
  siteName: string
  serviceName: string
  siteUrl: string
  brandHue: number
  host: string
  port: number
  /** How many reverse proxies stand before the Node home; each is believed about who asked it. */
  proxies: number
  /** The header in which the nearest proxy names the caller's country, two letters; Node home alone. */
  countryHeader: string | undefined
  databaseUrl: string
  databaseToken: string | undefined
  /** Keys the hashes of network addresses kept for limits. */
  secretKey: string
  /** `smtp://` or `smtps://`; without it mail stays readable at /dev/mail outside production. */
  smtpUrl: string | undefined
  mailFrom: string
  /** Ways to reach a person, shown on /contact. */
  supportUrl: string | undefined
  supportEmail: string | undefined
  supportPhone: string | undefined
  /** Where alerts about widespread problems are sent, and the secret that signs them. */
  alertWebhook: { url: string; secret: string } | undefined
}

/** Thrown once with every problem found, each naming its variable. */
export class ConfigProblem extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`The configuration has ${problems.length} problem(s):\n- ${problems.join('\n- ')}`)
    this.problems = problems
  }
}

type Environment = Record<string, unknown>

const blankAsMissing = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(type: T) => z.preprocess(blankAsMissing, type.optional())

const web = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })

const shape = z.object({
  FOYER_ENV: optional(
    z.enum(['development', 'test', 'production'], {
      error: 'must be development, test or production',
    }),
  ),
  SITE_NAME: optional(z.string().max(60, { error: 'may have 60 characters at most' })),
  SERVICE_NAME: optional(z.string().max(60, { error: 'may have 60 characters at most' })),
  SITE_URL: optional(web),
  BRAND_HUE: optional(z.coerce.number({ error: 'must be a number' }).min(0).max(360)),
  HOST: optional(z.string()),
  PORT: optional(z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535)),
  PROXIES: optional(
    z.coerce.number({ error: 'must be a number' }).int('must be a whole number').min(0).max(9),
  ),
  COUNTRY_HEADER: optional(
    z.string().regex(/^[\w-]{1,60}$/, { error: 'must be the name of a header' }),
  ),
  DATABASE_URL: optional(
    z.url({
      protocol: /^(file|libsql|https?)$/,
      error: 'must begin with file:, libsql: or https:',
    }),
  ),
  DATABASE_TOKEN: optional(z.string()),
  SECRET_KEY: optional(z.string().min(32, { error: 'must have 32 characters or more' })),
  SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }),
  ),
  MAIL_FROM: optional(z.string().regex(/@/, { error: 'must hold an e-mail address' })),
  SUPPORT_URL: optional(web),
  SUPPORT_EMAIL: optional(z.email({ error: 'must be an e-mail address' })),
  SUPPORT_PHONE: optional(z.string().max(40)),
  ALERT_WEBHOOK_URL: optional(web),
  ALERT_WEBHOOK_SECRET: optional(z.string().min(16, { error: 'must have 16 characters or more' })),
})

/** What production cannot do without; development makes do with the defaults below. */
const secretsOfProduction = [
  'SITE_URL',
  'DATABASE_URL',
  'SECRET_KEY',
  'SMTP_URL',
  'MAIL_FROM',
] as const

/** Reads settings from variables; throws `ConfigProblem` naming every wrong or missing one. */
export const readConfig = (environment: Environment): Config => {
  const read = shape.safeParse(environment)
  const malformed = read.success
    ? []
    : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  const problems = [...malformed, ...missingSecrets(environment), ...unsigned(environment)]
  if (!read.success || problems.length > 0) throw new ConfigProblem(problems)
  return configFrom(read.data)
}

/** The variables of this Node process. */
export const environment = (): Environment => process.env

/** The settings of this Node process. */
export const readProcessConfig = (): Config => readConfig(environment())

/** Whether an address can only be reached from this machine. */
export const isLoopback = (host: string): boolean =>
  /^(127(\.\d{1,3}){3}|localhost|::1)$/.test(host)

type Variables = z.infer<typeof shape>

const missingSecrets = (v: Environment): string[] =>
  v.FOYER_ENV === 'production'
    ? secretsOfProduction
        .filter((name) => !v[name])
        .map((name) => `${name} is missing: production does not start without it`)
    : []

// Whoever receives a call without a signature cannot know that it is ours.
const unsigned = (v: Environment): string[] =>
  v.ALERT_WEBHOOK_URL && !v.ALERT_WEBHOOK_SECRET
    ? ['ALERT_WEBHOOK_SECRET is missing: alerts are not sent without a signature']
    : []

const configFrom = (v: Variables): Config => {
  const host = v.HOST ?? '127.0.0.1'
  const port = v.PORT ?? 8787
  return {
    env: v.FOYER_ENV ?? 'development',
    siteName: v.SITE_NAME ?? 'Foyer',
    serviceName: v.SERVICE_NAME ?? 'Marquee',
    siteUrl: (v.SITE_URL ?? `http://${host}:${port}`).replace(/\/+$/, ''),
    brandHue: v.BRAND_HUE ?? 212,
    host,
    port,
    proxies: v.PROXIES ?? 0,
    countryHeader: v.COUNTRY_HEADER,
    databaseUrl: v.DATABASE_URL ?? 'file:data/foyer.db',
    databaseToken: v.DATABASE_TOKEN,
    secretKey: v.SECRET_KEY ?? 'a development key that protects nothing',
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM ?? 'Foyer <forum@localhost>',
    supportUrl: v.SUPPORT_URL,
    supportEmail: v.SUPPORT_EMAIL,
    supportPhone: v.SUPPORT_PHONE,
    alertWebhook:
      v.ALERT_WEBHOOK_URL && v.ALERT_WEBHOOK_SECRET
        ? { url: v.ALERT_WEBHOOK_URL, secret: v.ALERT_WEBHOOK_SECRET }
        : undefined,
  }
}
