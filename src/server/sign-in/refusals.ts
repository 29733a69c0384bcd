import { words } from '#domain/words/words.ts'
import { ServiceError } from '#services/errors.ts'

/** The session ended, was idle too long, or never was: one text, so that nothing is learnt by trying. */
export const sessionOver = (): ServiceError =>
  new ServiceError({
    code: 'not-signed-in',
    why: words('登录已失效', 'the session has ended'),
    remedy: words('请重新登录；没有保存的内容仍在页面上', 'sign in again; what was not saved is still on the page'),
  })

export const badToken = (): ServiceError =>
  new ServiceError(
    {
      code: 'not-signed-in',
      why: words('令牌无效、已到期或已停用', 'the token is not valid, has expired or was revoked'),
      remedy: words('请用本人账号签发新的令牌', 'issue a new one under your own account'),
    },
    { place: 'Authorization' },
  )
