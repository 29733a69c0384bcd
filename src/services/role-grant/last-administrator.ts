import { refusal } from '#domain/process/result.ts'
import { lockAdministrators } from '#store/queries/role-grant.ts'
import { ServiceError } from '../errors.ts'
import type { Work } from '../transact.ts'

/** Throws where the division would be left without an administrator. */
export const unlessLastAdministrator = async (tx: Work, person: string): Promise<void> => {
  const administrators = await lockAdministrators(tx)
  if (administrators.some((id) => id !== person) || !administrators.includes(person)) return
  throw new ServiceError(
    refusal(
      'blocked',
      ['这是最后一位系统管理员', 'this is the last administrator'],
      ['请先让另一人担任系统管理员', 'make somebody else an administrator first'],
    ),
  )
}
