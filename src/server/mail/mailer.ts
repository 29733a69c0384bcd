import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { isMailAddress, oneLine, type Mailbox } from './mail-address.ts'
import { MailProblem, mailProblemOf } from './mail-problem.ts'

/** A mail, before it is anybody's: the builders make it, the mailer sends it. */
export type MailText = { readonly subject: string; readonly text: string; readonly html: string }

export type Mail = MailText & {
  readonly to: Mailbox
  /** The same key is the same mail: sent twice, it has the same Message-ID. */
  readonly key: string
  readonly date: Date
}

export type Mailer = {
  /** Throws a {@link MailProblem}; one of kind `temporary` is worth another try. */
  readonly send: (mail: Mail) => Promise<void>
  /** Connects and signs in, for `doctor`; throws a {@link MailProblem}. */
  readonly verify: () => Promise<void>
  readonly close: () => void
}

export type MailSettings = {
  /** `smtp://user:password@host:587`, `smtps://…`; `?tls=off` for a server of the house that knows no encryption. */
  readonly url: string
  readonly from: Mailbox
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** A password goes over an encrypted line, or to this machine, unless the operator says otherwise. */
export const encryptionFor = (
  url: URL,
): { readonly secure: boolean; readonly requireTLS: boolean; readonly ignoreTLS: boolean } => {
  const secure = url.protocol === 'smtps:'
  const isOff = url.searchParams.get('tls') === 'off'
  const hasPassword = url.password !== ''
  return { secure, requireTLS: !secure && !isOff && hasPassword && !loopback.has(url.hostname), ignoreTLS: isOff }
}

const transportFor = (url: URL) =>
  createTransport({
    pool: true,
    maxConnections: 2,
    // Whoever asked for the mail tries again.
    maxRequeues: 0,
    host: url.hostname.replace(/^\[(.*)\]$/u, '$1'),
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    ...encryptionFor(url),
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // A mail is text of ours: nothing in it may make the library read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })

const messageId = (key: string, { address }: Mailbox): string => {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 40)
  return `<${digest}@${address.slice(address.lastIndexOf('@') + 1)}>`
}

const plain = ({ name, address }: Mailbox): { readonly name: string; readonly address: string } => {
  if (!isMailAddress(address)) throw new MailProblem('final', 'no address')
  return { name: oneLine(name ?? ''), address }
}

/** Sends mails by a server. Nothing is connected before the first one. */
export const openMailer = ({ url, from }: MailSettings): Mailer => {
  const transport = transportFor(new URL(url))
  // An idle connection that breaks is replaced by the next mail.
  transport.on('error', () => undefined)
  const translated = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      throw error instanceof MailProblem ? error : mailProblemOf(error)
    }
  }
  return {
    send: ({ to, subject, text, html, key, date }) =>
      translated(async () =>
        transport.sendMail({
          from: plain(from),
          to: plain(to),
          subject: oneLine(subject),
          text,
          html,
          date,
          messageId: messageId(key, from),
          // No answers from holiday notices (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
        }),
      ),
    verify: () => translated(() => transport.verify()),
    close: () => transport.close(),
  }
}
