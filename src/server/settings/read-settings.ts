import type { z } from 'zod'
import { words, type Words } from '#domain/words/words.ts'
import type { Mailbox } from '../mail/mail-address.ts'
import type { MailSettings } from '../mail/mailer.ts'
import { allSettings } from './all-settings.ts'
import { crossProblems } from './cross-problems.ts'
import type { AnySetting } from './setting.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export type SettingProblem = { readonly variable: string; readonly what: Words; readonly remedy: Words }

type All = typeof allSettings
type ValueOf<One> = One extends { readonly value: z.ZodType<infer Value, string> } ? Value : never

/** The values as they are read: what has a fallback is there once there are no problems. */
type Read = {
  readonly [Name in keyof All]: All[Name] extends { readonly fallback: string }
    ? ValueOf<All[Name]>
    : ValueOf<All[Name]> | undefined
}

export type OidcChoice = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

/** The settings of the server, checked. Durations in seconds, sizes in bytes. */
export type Settings = {
  readonly data: string
  readonly databaseUrl: string | undefined
  readonly databaseConnections: number
  readonly attachments: string | undefined
  readonly address: string
  readonly port: number
  /** Without a slash at its end; undefined: whatever address the server listens at. */
  readonly publicUrl: string | undefined
  readonly proxies: number
  readonly division: string | undefined
  readonly secret: string | undefined
  readonly sessionIdle: number
  readonly sessionLife: number
  readonly oidc: OidcChoice | undefined
  readonly mail: MailSettings | undefined
  readonly largestFile: number
  readonly largestBody: number
  readonly jobs: { readonly light: number; readonly heavy: number }
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly metricsToken: string | undefined
  readonly stopPatience: number
}

export type SettingsReading =
  | {
      readonly kind: 'read'
      readonly settings: Settings
      /** Worth saying at the start. */ readonly warnings: readonly SettingProblem[]
    }
  | { readonly kind: 'refused'; readonly problems: readonly SettingProblem[] }

const notInForm = ({ variable, form, fallback }: AnySetting): SettingProblem => {
  const [zh, en] =
    fallback === undefined ? ['', ''] : [`，或不设（缺省 ${fallback}）`, `, or leave it out (${fallback})`]
  return {
    variable,
    what: words(`${variable} 的值不合要求`, `the value of ${variable} cannot be used`),
    remedy: words(`写成：${form.zh}${zh}`, `write ${form.en}${en}`),
  }
}

type OneRead = { readonly value: unknown; readonly problem?: SettingProblem }

const readOne = (one: AnySetting, environment: Environment): OneRead => {
  // An empty variable is one that is not set: container files often carry them.
  const given = environment[one.variable]?.trim() || one.fallback
  if (given === undefined) return { value: undefined }
  const parsed = one.value.safeParse(given)
  return parsed.success ? { value: parsed.data } : { value: undefined, problem: notInForm(one) }
}

const known: ReadonlySet<string> = new Set(Object.values(allSettings).map(({ variable }) => variable))

const unknownVariables = (environment: Environment): readonly SettingProblem[] =>
  Object.keys(environment)
    .filter((variable) => variable.startsWith('JIHENG_') && !known.has(variable))
    .toSorted()
    .map((variable) => ({
      variable,
      what: words(`没有叫 ${variable} 的设置`, `there is no setting ${variable}`),
      remedy: words(
        '检查拼写；所有设置见 docs/configuration.md',
        'check the spelling; docs/configuration.md lists all settings',
      ),
    }))

const oidcOf = ({ oidcIssuer, oidcClientId, oidcClientSecret, oidcName }: Read): OidcChoice | undefined =>
  oidcIssuer !== undefined && oidcClientId !== undefined && oidcClientSecret !== undefined
    ? { issuer: oidcIssuer, clientId: oidcClientId, clientSecret: oidcClientSecret, name: oidcName }
    : undefined

const mailOf = (url: string | undefined, from: Mailbox | undefined): MailSettings | undefined =>
  url !== undefined && from !== undefined ? { url, from } : undefined

const settingsFrom = (read: Read): Settings => ({
  data: read.data,
  databaseUrl: read.databaseUrl,
  databaseConnections: read.databaseConnections,
  attachments: read.attachments,
  address: read.address,
  port: read.port,
  publicUrl: read.publicUrl,
  proxies: read.proxies,
  division: read.division,
  secret: read.secret,
  sessionIdle: read.sessionIdle,
  sessionLife: read.sessionLife,
  oidc: oidcOf(read),
  mail: mailOf(read.smtpUrl, read.mailFrom),
  largestFile: read.largestFile,
  largestBody: read.largestBody,
  jobs: { light: read.lightJobs, heavy: read.heavyJobs },
  logLevel: read.logLevel,
  metricsToken: read.metricsToken,
  stopPatience: read.stopPatience,
})

/** Reads the settings of an environment. All problems come at once; values of secrets stand in none. */
export const readSettings = (environment: Environment): SettingsReading => {
  const entries = Object.entries(allSettings).map(([name, one]) => [name, readOne(one, environment)] as const)
  const read = Object.fromEntries(entries.map(([name, { value }]) => [name, value])) as Read
  const crossed = crossProblems(read)
  const problems = [...entries.flatMap(([, { problem }]) => (problem ? [problem] : [])), ...crossed.problems]
  if (problems.length > 0) return { kind: 'refused', problems }
  return {
    kind: 'read',
    settings: settingsFrom(read),
    warnings: [...unknownVariables(environment), ...crossed.warnings],
  }
}
