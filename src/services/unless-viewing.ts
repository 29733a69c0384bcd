import { refusal } from '#domain/process/result.ts'
import type { Context } from './context.ts'
import { ServiceError } from './errors.ts'

/** Throws where an administrator looks through somebody's eyes: for verbs that no permission decides. */
export const unlessViewing = ({ actor }: Context): void => {
  if (actor.viewer === undefined) return
  throw new ServiceError(
    refusal(
      'read-only',
      ['以他人身份查看时不能更改', 'Nothing can be changed while viewing as another'],
      ['请退出代为查看后用本人账号办理', 'Leave the view and act under your own account'],
    ),
  )
}
