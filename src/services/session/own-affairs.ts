import { words } from '#domain/words/words.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { readOnlyView } from '../read-only-view.ts'

/** The person, where it is he himself: no program, no link and nobody looking through his eyes may touch his account. */
export const ownAffairs = (ctx: Context): string => {
  const { actor } = ctx
  if (actor.viewer !== undefined) throw readOnlyView()
  if (actor.tokenVerbs || actor.link) {
    throw new ServiceError({
      code: 'no-role',
      why: words('账号事项须由本人登录办理', 'one’s account is managed by signing in oneself'),
      remedy: words('请用密码或统一身份认证登录', 'sign in by password or identity provider'),
    })
  }
  return signedIn(ctx)
}
