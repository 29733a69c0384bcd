import { words } from '#domain/words/words.ts'
import { hasPeople } from '#store/create-division.ts'
import type { Store } from '#store/open.ts'
import { firstDivision } from '#store/queries/division.ts'
import { findPersonToSignIn } from '#store/queries/person.ts'
import { inTransaction } from '#store/transaction.ts'
import { Problem } from '../problem.ts'
import { demoDivision, evaluator } from './cast.ts'
import { makeDemoYear } from './make-demo-year.ts'
import type { DemoHouse } from './stage.ts'

/** Whether a store is the made district's: its passwords are known to everybody. */
export const isDemoStore = async (store: Store): Promise<boolean> => (await firstDivision(store)) === demoDivision.code

/** Whether the story was played to its end: the evaluator is the last to come. */
const isComplete = (store: Store): Promise<boolean> =>
  inTransaction(
    store,
    { division: demoDivision.code, readable: '*', writable: [], isReadOnly: true },
    async (tx) => (await findPersonToSignIn(tx, { login: evaluator.login }))?.passwordHash !== undefined,
  )

const elsewhere = (where: string) =>
  new Problem(
    words('这里已有正式数据，不能用来演示', 'there are real data here: the demonstration is not for them'),
    words(
      '正式使用请去掉 --demo；演示请用 JIHENG_DATA 指定另一个文件夹',
      'leave out --demo to work with them, or name another folder in JIHENG_DATA',
    ),
    where,
  )

const halfMade = (where: string) =>
  new Problem(
    words('演示年度上次没有建完', 'the made year was interrupted before its end'),
    words('删除这个演示数据文件夹后重新启动', 'delete this folder of the demonstration and start again'),
    where,
  )

/**
 * Makes the demo year where the store is empty; leaves one that is there as it is. Throws a Problem where the store holds
 * anything else. `where` is shown in it.
 */
export const openDemo = async (house: DemoHouse, where: string): Promise<'made' | 'kept'> => {
  const { store } = house
  if (await isDemoStore(store)) {
    if (await isComplete(store)) return 'kept'
    throw halfMade(where)
  }
  if ((await firstDivision(store)) !== undefined || (await hasPeople(store.connection))) throw elsewhere(where)
  await makeDemoYear(house)
  return 'made'
}
