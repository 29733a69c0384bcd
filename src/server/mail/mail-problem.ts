import { words, type Words } from '#domain/words/words.ts'

const texts = {
  temporary: {
    what: words('邮件暂时发不出去', 'the mail cannot be sent for the moment'),
    remedy: words('系统会自动重试', 'it is tried again by itself'),
  },
  final: {
    what: words('邮件被拒收', 'the mail was refused'),
    remedy: words('检查收件人的邮箱地址', 'check the address of the person it is for'),
  },
} as const satisfies Readonly<Record<string, { readonly what: Words; readonly remedy: Words }>>

type Kind = keyof typeof texts

/** Why a mail was not sent. The message has the server's code only: its text repeats the address. */
export class MailProblem extends Error {
  readonly kind: Kind
  readonly what: Words
  readonly remedy: Words

  constructor(kind: Kind, code: string, cause?: unknown) {
    super(`${texts[kind].what.en} (${code})`, { cause })
    this.name = 'MailProblem'
    this.kind = kind
    this.what = texts[kind].what
    this.remedy = texts[kind].remedy
  }
}

const fieldOf = (error: unknown, name: string): string | number => {
  const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined
  return typeof value === 'string' || typeof value === 'number' ? value : ''
}

/**
 * What a failure means (RFC 5321 §4.2.1): a 5yz answer to the message itself is final. That we may not sign in, or that the
 * line broke, is for the operator to mend: the mail waits.
 */
export const mailProblemOf = (error: unknown): MailProblem => {
  const [code, response] = [fieldOf(error, 'code'), fieldOf(error, 'responseCode')]
  const isFinal = typeof response === 'number' && response >= 500 && code !== 'EAUTH'
  return new MailProblem(isFinal ? 'final' : 'temporary', `${code} ${response}`.trim(), error)
}
