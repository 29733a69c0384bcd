import { refusal } from '#domain/process/result.ts'
import { ServiceError } from './errors.ts'

/** Nothing is changed through another’s eyes, whichever verb it is. */
export const readOnlyView = (): ServiceError =>
  new ServiceError(
    refusal(
      'read-only',
      ['以他人身份查看时不能更改', 'nothing can be changed while viewing as another'],
      ['请退出代为查看后用本人账号办理', 'leave the view and act under your own account'],
    ),
  )
