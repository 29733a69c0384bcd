import { words } from '#domain/words/words.ts'
import { refusal } from '#domain/process/result.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** The person, where it is he himself: no program, no link and nobody looking through his eyes may touch his account. */
export const ownAffairs = (ctx: Context): string => {
  const { actor } = ctx
  if (actor.viewer !== undefined) {
    throw new ServiceError(
      refusal(
        'read-only',
        ['以他人身份查看时不能更改', 'nothing can be changed while viewing as another'],
        ['请退出代为查看后用本人账号办理', 'leave the view and act under your own account'],
      ),
    )
  }
  if (actor.tokenVerbs || actor.link) {
    throw new ServiceError({
      code: 'no-role',
      why: words('账号事项须由本人登录办理', 'one’s account is managed by signing in oneself'),
      remedy: words('请用密码或统一身份认证登录', 'sign in by password or identity provider'),
    })
  }
  return signedIn(ctx)
}
