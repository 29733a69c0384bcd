import { words, type Words } from '#domain/words/words.ts'

type Problem = { readonly variable: string; readonly what: Words; readonly remedy: Words }

type Crossed = {
  readonly publicUrl: string | undefined
  readonly address: string | undefined
  readonly sessionIdle: number | undefined
  readonly sessionLife: number | undefined
  readonly oidcIssuer: string | undefined
  readonly oidcClientId: string | undefined
  readonly oidcClientSecret: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: unknown
}

/** Variables that make sense only together: those that miss, where some are there. */
const together = (given: Readonly<Record<string, unknown>>): readonly Problem[] => {
  const names = Object.keys(given)
  const missing = names.filter((name) => given[name] === undefined)
  if (missing.length === names.length) return []
  const all = names.join('、')
  return missing.map((variable) => ({
    variable,
    what: words(`缺少 ${variable}`, `${variable} is missing`),
    remedy: words(`${all} 要么都设，要么都不设`, `set all of ${names.join(', ')}, or none`),
  }))
}

const loopback = /^(?:127\.|localhost$|::1$|\[::1\]$)/u

const isLoopbackUrl = (url: string): boolean => loopback.test(new URL(url).hostname)

const plainIssuer = ({ oidcIssuer }: Crossed): readonly Problem[] =>
  oidcIssuer === undefined || oidcIssuer.startsWith('https:') || isLoopbackUrl(oidcIssuer)
    ? []
    : [
        {
          variable: 'JIHENG_OIDC_ISSUER',
          what: words('统一身份认证的地址不是 https', 'the address of the identity provider is not https'),
          remedy: words('改用 https 地址', 'use its https address'),
        },
      ]

const noPublicUrl = ({ publicUrl, oidcIssuer, smtpUrl }: Crossed): readonly Problem[] =>
  publicUrl === undefined && (oidcIssuer !== undefined || smtpUrl !== undefined)
    ? [
        {
          variable: 'JIHENG_PUBLIC_URL',
          what: words(
            '邮件和统一身份认证需要使用者看到的地址',
            'mails and the identity provider need the address people see',
          ),
          remedy: words(
            '设 JIHENG_PUBLIC_URL，例如 https://jx.example.cn',
            'set JIHENG_PUBLIC_URL, such as https://jx.example.cn',
          ),
        },
      ]
    : []

const idleBeyondLife = ({ sessionIdle, sessionLife }: Crossed): readonly Problem[] =>
  sessionIdle !== undefined && sessionLife !== undefined && sessionIdle > sessionLife
    ? [
        {
          variable: 'JIHENG_SESSION_IDLE',
          what: words('空闲时限比最长时限还长', 'the idle limit is longer than the session may last'),
          remedy: words(
            '调短 JIHENG_SESSION_IDLE 或调长 JIHENG_SESSION_LIFE',
            'shorten it, or lengthen JIHENG_SESSION_LIFE',
          ),
        },
      ]
    : []

/** Sign-ins can be read on the way. It is said, not refused: closed networks without certificates exist. */
const plainPublic = ({ publicUrl, address }: Crossed): readonly Problem[] => {
  const isPlain =
    publicUrl === undefined ? !loopback.test(address ?? '') : publicUrl.startsWith('http:') && !isLoopbackUrl(publicUrl)
  return isPlain
    ? [
        {
          variable: 'JIHENG_PUBLIC_URL',
          what: words(
            '使用者不是通过 https 访问，密码可能被截取',
            'people do not come by https: passwords can be read on the way',
          ),
          remedy: words(
            '在前面放一个有证书的反向代理，并设 JIHENG_PUBLIC_URL=https://…',
            'put a reverse proxy with a certificate in front and set JIHENG_PUBLIC_URL=https://…',
          ),
        },
      ]
    : []
}

/** What is wrong, or worth a warning, about settings taken together. */
export const crossProblems = (
  read: Crossed,
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } => {
  const { oidcIssuer, oidcClientId, oidcClientSecret, smtpUrl, mailFrom } = read
  const oidc = {
    JIHENG_OIDC_ISSUER: oidcIssuer,
    JIHENG_OIDC_CLIENT_ID: oidcClientId,
    JIHENG_OIDC_CLIENT_SECRET: oidcClientSecret,
  }
  return {
    problems: [
      ...together(oidc),
      ...together({ JIHENG_SMTP_URL: smtpUrl, JIHENG_MAIL_FROM: mailFrom }),
      ...plainIssuer(read),
      ...noPublicUrl(read),
      ...idleBeyondLife(read),
    ],
    warnings: plainPublic(read),
  }
}
