import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Notice } from '../../ui/notice.tsx'

const again = words('请重新登录。', 'Sign in again.')
const byPassword = words(
  '请稍后再试，或用密码登录；一直不行的，请告诉管理员。',
  'Try again later, or use your password; if it stays, tell the administrator.',
)

type Why = readonly [why: Words, remedy: Words]

const rest: Why = [words('统一身份认证登录没有成功', 'signing in by the identity provider did not succeed'), byPassword]

/** What the server may tell in the address after a visit to the identity provider. */
const reasons: Readonly<Record<string, Why>> = {
  refused: [words('统一身份认证没有同意登录', 'the identity provider did not let you in'), again],
  expired: [words('登录用时过长，已经失效', 'the sign-in took too long'), again],
  mismatch: [words('这次登录不是从这个浏览器开始的', 'this sign-in was not started in this browser'), again],
  unreachable: [words('连不上统一身份认证', 'the identity provider cannot be reached'), byPassword],
  'not-signed-in': [
    words('统一身份认证的账号在本系统没有对应的人员', 'nobody here has this account of the identity provider'),
    words(
      '请本单位财务或系统管理员登记您在统一身份认证中的邮箱。',
      'Ask the finance officer or the administrator to enter the mail address you have there.',
    ),
  ],
}

/** Why the identity provider’s way in did not work; nothing where nobody was refused. */
export const Refused = ({ kind }: { readonly kind: string | null }) => {
  const say = useSay()
  if (kind === null) return undefined
  const [why, remedy] = reasons[kind] ?? rest
  return (
    <Notice tone="bad" isAlert>
      <strong>{say(why)}</strong>
      <div>{say(remedy)}</div>
    </Notice>
  )
}
