import { words } from '#domain/words/words.ts'
import { url, anyText, time } from './forms.ts'
import { setting } from './setting.ts'
import { division, duration, httpUrl, longText, mailbox, smtpUrl, text } from './value-kinds.ts'

const day = 86_400

/** How people sign in and are written to. */
export const peopleSettings = {
  division: setting({
    variable: 'JIHENG_DIVISION',
    group: 'signIn',
    meaning: words('登录页预选的行政区划', 'the division the sign-in page offers first'),
    form: words('九位区划代码', 'a division code of nine digits'),
    value: division,
  }),
  secret: setting({
    variable: 'JIHENG_SECRET',
    group: 'signIn',
    meaning: words(
      '给登录过程签名的密钥；几个进程要用同一个。缺省每次启动随机生成',
      'the key that signs sign-ins under way; the same for several processes. Made at random at each start by default',
    ),
    form: words('至少 32 个字符', 'at least 32 characters'),
    isSecret: true,
    value: longText(32),
  }),
  sessionIdle: setting({
    variable: 'JIHENG_SESSION_IDLE',
    group: 'signIn',
    meaning: words('多久不操作就退出登录', 'how long a session lasts without use'),
    form: time,
    fallback: '30m',
    value: duration(60, 30 * day),
  }),
  sessionLife: setting({
    variable: 'JIHENG_SESSION_LIFE',
    group: 'signIn',
    meaning: words('登录最长有效多久', 'how long a session lasts at most'),
    form: time,
    fallback: '12h',
    value: duration(5 * 60, 90 * day),
  }),
  oidcIssuer: setting({
    variable: 'JIHENG_OIDC_ISSUER',
    group: 'signIn',
    meaning: words('统一身份认证（OpenID Connect）的地址', 'the address of an OpenID Connect provider'),
    form: url,
    value: httpUrl,
  }),
  oidcClientId: setting({
    variable: 'JIHENG_OIDC_CLIENT_ID',
    group: 'signIn',
    meaning: words('在统一身份认证登记的客户端编号', 'the client id registered at the provider'),
    form: anyText,
    value: text,
  }),
  oidcClientSecret: setting({
    variable: 'JIHENG_OIDC_CLIENT_SECRET',
    group: 'signIn',
    meaning: words('客户端密钥', 'the secret of the client'),
    form: anyText,
    isSecret: true,
    value: text,
  }),
  oidcName: setting({
    variable: 'JIHENG_OIDC_NAME',
    group: 'signIn',
    meaning: words('登录页上按钮的名字', 'the name of the button on the sign-in page'),
    form: anyText,
    fallback: '统一身份认证',
    value: text,
  }),
  smtpUrl: setting({
    variable: 'JIHENG_SMTP_URL',
    group: 'mail',
    meaning: words(
      '邮件服务器；有密码时要求加密，加 ?tls=off 可以关掉',
      'the mail server; with a password encryption is required, ?tls=off turns that off',
    ),
    form: words('smtp://用户:密码@主机:587 或 smtps://…', 'smtp://user:password@host:587 or smtps://…'),
    isSecret: true,
    value: smtpUrl,
  }),
  mailFrom: setting({
    variable: 'JIHENG_MAIL_FROM',
    group: 'mail',
    meaning: words('邮件的发件人', 'whom mails come from'),
    form: words('绩衡 <noreply@example.cn>', '绩衡 <noreply@example.cn>'),
    value: mailbox,
  }),
} as const
