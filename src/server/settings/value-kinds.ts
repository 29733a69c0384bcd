import { z } from 'zod'
import { readUrl } from '#store/read-url.ts'
import { parseMailbox, type Mailbox } from '../mail/mail-address.ts'

/** Settings come as text; each kind reads one form of it and fails with no message: the setting's own words say what it takes. */
const readAs = <Value>(read: (text: string) => Value | undefined) =>
  z.string().transform((text, context) => {
    const value = read(text.trim())
    if (value !== undefined) return value
    context.addIssue({ code: 'custom' })
    return z.NEVER
  })

export const text = z.string()

export const longText = (shortest: number) => z.string().min(shortest)

export const choice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) => z.enum(choices)

export const wholeNumber = (least: number, most: number) =>
  readAs((given) => {
    const value = /^\d{1,9}$/u.test(given) ? Number(given) : -1
    return value >= least && value <= most ? value : undefined
  })

const flags: Readonly<Record<string, boolean>> = {
  '1': true,
  true: true,
  yes: true,
  '0': false,
  false: false,
  no: false,
}

export const flag = readAs((given) => (Object.hasOwn(flags, given) ? flags[given] : undefined))

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/** `90s`, `30m`, `12h`, `7d` in seconds, between two bounds. */
export const duration = (least: number, most: number) =>
  readAs((given) => {
    const [, number = '', unit = ''] = /^(\d{1,6})([smhd])$/u.exec(given) ?? []
    const value = Number(number) * (seconds[unit] ?? Number.NaN)
    return value >= least && value <= most ? value : undefined
  })

const units: Readonly<Record<string, number>> = { KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }

/** `512KB`, `20MB`, `1GB` in bytes, between two bounds. */
export const size = (least: number, most: number) =>
  readAs((given) => {
    const [, number = '', unit = ''] = /^(\d{1,6}) ?([KMG]B)$/u.exec(given) ?? []
    const value = Number(number) * (units[unit] ?? Number.NaN)
    return value >= least && value <= most ? value : undefined
  })

/** Nine digits that name a division. */
export const division = readAs((given) => (/^\d{9}$/u.test(given) ? given : undefined))

const isPlainUrl = ({ username, password, search, hash }: URL): boolean =>
  [username, password, search, hash].every((part) => part === '')

/** An address without a query or a slash at its end. */
export const httpUrl = readAs((given) => {
  if (!URL.canParse(given)) return undefined
  const url = new URL(given)
  if (!['http:', 'https:'].includes(url.protocol) || !isPlainUrl(url)) return undefined
  return url.href.replace(/\/+$/u, '')
})

export const smtpUrl = readAs((given) =>
  URL.canParse(given) && /^smtps?:\/\/[^/]/u.test(given) && new URL(given).hostname !== '' ? given : undefined,
)

export const databaseUrl = readAs((given) => {
  try {
    readUrl(given)
    return given
  } catch {
    return undefined
  }
})

export const mailbox = readAs<Mailbox>(parseMailbox)
