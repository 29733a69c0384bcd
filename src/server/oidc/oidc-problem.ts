import { words, type Words } from '#domain/words/words.ts'

type Kind = 'no-https' | 'unreachable' | 'no-provider' | 'refused' | 'expired' | 'mismatch' | 'wrong-answer'

const again = words('请重新登录', 'sign in again')
const askOperator = words(
  '检查 JIHENG_OIDC_ISSUER 和网络，再试一次；期间可以用密码登录',
  'check JIHENG_OIDC_ISSUER and the network and try again; passwords work meanwhile',
)

const texts: Readonly<Record<Kind, { readonly what: Words; readonly remedy: Words }>> = {
  'no-https': {
    what: words('统一身份认证的地址不是 https', 'the address of the identity provider is not https'),
    remedy: words('改用 https 地址；只有本机地址可以用 http', 'use https; http is for this machine only'),
  },
  unreachable: {
    what: words('连不上统一身份认证', 'the identity provider cannot be reached'),
    remedy: askOperator,
  },
  'no-provider': {
    what: words('这个地址不是统一身份认证', 'there is no identity provider at this address'),
    remedy: askOperator,
  },
  refused: { what: words('统一身份认证没有同意登录', 'the identity provider did not let you in'), remedy: again },
  expired: { what: words('登录用时过长，已经失效', 'the sign-in took too long'), remedy: again },
  mismatch: {
    what: words('这次登录不是从这个浏览器开始的', 'this sign-in was not started in this browser'),
    remedy: again,
  },
  'wrong-answer': {
    what: words('统一身份认证的答复有误', 'the answer of the identity provider is not valid'),
    remedy: again,
  },
}

/** Why a sign-in by an identity provider did not succeed. The message is for the log: it names no person. */
export class OidcProblem extends Error {
  readonly kind: Kind
  readonly what: Words
  readonly remedy: Words
  readonly where: string

  constructor(kind: Kind, where: string, cause?: unknown) {
    super(`${texts[kind].what.en}: ${where}`, { cause })
    this.name = 'OidcProblem'
    this.kind = kind
    this.what = texts[kind].what
    this.remedy = texts[kind].remedy
    this.where = where
  }
}
