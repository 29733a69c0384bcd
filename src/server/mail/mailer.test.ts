import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { answer, startMailServer, type Received } from '#tests/mail/mail-server.ts'
import { isMailAddress, parseMailbox } from './mail-address.ts'
import { encryptionFor, openMailer, type Mail, type Mailer } from './mailer.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

const serve = async (options: SMTPServerOptions = {}) => {
  const server = await startMailServer(options)
  closers.push(server.close)
  return server
}

const from = { name: '绩衡', address: 'jiheng@example.cn' }
const open = (url: string): Mailer => {
  const mailer = openMailer({ url, from })
  closers.push(mailer.close)
  return mailer
}

const mail = (more: Partial<Mail> = {}): Mail => ({
  to: { name: '陈晓雨', address: 'chen@example.cn' },
  subject: '【绩衡】2 项待办',
  text: '您有两项任务。\n',
  html: '<p>您有两项任务。</p>',
  key: 'digest/2026-11-21/chen',
  date: new Date('2026-11-21T01:00:00Z'),
  ...more,
})

const headersOf = ({ source }: Received): Readonly<Record<string, string>> => {
  const [head = ''] = source.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/gu, ' ').split('\r\n')
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line]))
}

describe('a mail', () => {
  it('arrives with its text in both forms', async () => {
    const { received, host } = await serve()
    await open(`smtp://${host}`).send(mail())
    const [one] = received
    expect(one).toMatchObject({ from: from.address, to: ['chen@example.cn'] })
    const text = Buffer.from(mail().text.trim()).toString('base64').slice(0, 20)
    expect(one?.source).toContain(text)
    expect(one?.source).toContain('text/html')
    expect(one && headersOf(one)).toMatchObject({
      'auto-submitted': 'Auto-Submitted: auto-generated',
      date: 'Date: Sat, 21 Nov 2026 01:00:00 +0000',
    })
  })

  it('has the same Message-ID when it is sent again, and another for another key', async () => {
    const { received, host } = await serve()
    const mailer = open(`smtp://${host}`)
    await mailer.send(mail())
    await mailer.send(mail())
    await mailer.send(mail({ key: 'other' }))
    const [first, again, other] = received.map((one) => headersOf(one)['message-id'])
    expect(first).toMatch(/^Message-ID: <[\da-f]{40}@example\.cn>$/u)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  it.each([
    { subject: 'a\r\nBcc: evil@example.com\r\n\r\nbody' },
    { subject: 'a\nBcc: evil@example.com' },
    { subject: 'a\u2028Bcc: evil@example.com' },
    { to: { name: 'x\r\nBcc: evil@example.com', address: 'chen@example.cn' } },
    { to: { name: '" <evil@example.com>, "', address: 'chen@example.cn' } },
    { key: 'k\r\nBcc: evil@example.com' },
  ])('cannot be given another header or reader: %j', async (more) => {
    const { received, host } = await serve()
    await open(`smtp://${host}`).send(mail(more))
    const [one] = received
    expect(one?.to).toEqual(['chen@example.cn'])
    expect(one?.source).not.toMatch(/^bcc:/imu)
  })

  it.each(['a@b.cn, evil@example.com', 'a@b.cn\r\nRCPT TO:<evil@example.com>', '', 'plain', '<a@b.cn>'])(
    'is not sent to what is no address: %j',
    async (address) => {
      const { received, host } = await serve()
      await expect(open(`smtp://${host}`).send(mail({ to: { address } }))).rejects.toMatchObject({ kind: 'final' })
      expect(received).toEqual([])
    },
  )
})

describe('a mail that is not taken', () => {
  it.each([
    [451, 'temporary'],
    [421, 'temporary'],
    [550, 'final'],
    [553, 'final'],
  ])('with answer %i to the reader is a %s failure, whose message does not name him', async (code, kind) => {
    const { host } = await serve({ onRcptTo: (_, __, done) => done(answer(code)) })
    const failure = await open(`smtp://${host}`)
      .send(mail())
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'MailProblem', kind })
    expect(String(failure)).not.toContain('chen')
    expect(String(failure)).toContain(String(code))
  })

  it.each([
    [452, 'temporary'],
    [554, 'final'],
  ])('with answer %i to the text is a %s failure', async (code, kind) => {
    const onData: SMTPServerOptions['onData'] = (stream, _, done) => stream.on('end', () => done(answer(code))).resume()
    const { host } = await serve({ onData })
    await expect(open(`smtp://${host}`).send(mail())).rejects.toMatchObject({ kind })
  })

  it('because the server is away, is wrong about us, or hangs up, waits', async () => {
    const closed = createServer((socket) => socket.destroy())
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await expect(open(`smtp://127.0.0.1:${port}`).send(mail())).rejects.toMatchObject({ kind: 'temporary' })
    await new Promise((resolve) => closed.close(resolve))
    await expect(open(`smtp://127.0.0.1:${port}`).send(mail())).rejects.toMatchObject({ kind: 'temporary' })
    const { host } = await serve({ onAuth: (_, __, done) => done(answer(535)) })
    await expect(open(`smtp://who:wrong@${host}`).send(mail())).rejects.toMatchObject({ kind: 'temporary' })
  })
})

describe('the sign-in at the mail server', () => {
  it('is made with the name and password of the address', async () => {
    const seen: unknown[] = []
    const { host, received } = await serve({
      onAuth: ({ username, password }, _, done) => {
        seen.push(username, password)
        done(null, { user: 'jiheng' })
      },
    })
    const mailer = open(`smtp://jiheng%40example.cn:p%3Aw@${host}`)
    await mailer.verify()
    await mailer.send(mail())
    expect(seen.slice(0, 2)).toEqual(['jiheng@example.cn', 'p:w'])
    expect(received).toHaveLength(1)
  })

  it('with wrong words is a problem for the doctor', async () => {
    const { host } = await serve({ onAuth: (_, __, done) => done(answer(535)) })
    await expect(open(`smtp://who:wrong@${host}`).verify()).rejects.toMatchObject({ name: 'MailProblem' })
  })
})

describe('the line to the mail server', () => {
  const [secure, requireTLS, ignoreTLS] = [{ secure: true }, { requireTLS: true }, { ignoreTLS: true }]
  const plain = { secure: false, requireTLS: false, ignoreTLS: false }
  it.each([
    ['smtps://who:pw@mail.example.cn', { ...plain, ...secure }],
    ['smtp://who:pw@mail.example.cn', { ...plain, ...requireTLS }],
    ['smtp://mail.example.cn', plain],
    ['smtp://who:pw@localhost:25', plain],
    ['smtp://who:pw@mail.example.cn?tls=off', { ...plain, ...ignoreTLS }],
  ])('of %s is %j', (url, expected) => {
    expect(encryptionFor(new URL(url))).toEqual(expected)
  })
})

describe('a mail address', () => {
  it.each(['a@b.cn', 'first.last+tag@mail.example.gov.cn', "o'neil@example.com", 'x@localhost', 'y@例子.中国'])(
    'is %s',
    (text) => {
      expect(isMailAddress(text)).toBe(true)
    },
  )
  it.each([
    '@b.cn',
    'a@',
    'a b@c.cn',
    'a@b c',
    'a@b.cn,c@d.cn',
    'a@-b.cn',
    'a@b..cn',
    `a@${'b'.repeat(300)}`,
    '"a"@b.cn',
  ])('is not %j', (text) => {
    expect(isMailAddress(text)).toBe(false)
  })
  it('never has a line end', () => {
    fc.assert(fc.property(fc.string(), (text) => !isMailAddress(text) || !/[\r\n<>,;\s]/u.test(text)))
  })
  it('is judged fast, whatever is sent', () => {
    const start = performance.now()
    isMailAddress(`a@${'a.'.repeat(126)}`)
    isMailAddress(`a@${'a-'.repeat(126)}`)
    expect(performance.now() - start).toBeLessThan(50)
  })

  it.each([
    ['绩衡 <jiheng@example.cn>', { name: '绩衡', address: 'jiheng@example.cn' }],
    ['jiheng@example.cn', { address: 'jiheng@example.cn' }],
    ['<jiheng@example.cn>', { address: 'jiheng@example.cn' }],
    ['绩衡', undefined],
    ['a <b@c.cn> d', undefined],
    ['', undefined],
  ])('with a name is read from %j', (text, expected) => {
    expect(parseMailbox(text)).toEqual(expected)
  })
})
