import { words } from '#domain/words/words.ts'
import type { Context } from '#services/context.ts'
import { newId } from '#services/new-id.ts'
import { createTreeCache } from '#services/organisation/tree-cache.ts'
import { openAttachments } from '#store/attachments/open-attachments.ts'
import type { Store } from '#store/open.ts'
import type { Request } from '../command.ts'
import { loadRules } from '../files/rules.ts'
import { Problem } from '../problem.ts'
import { actorOfLogin } from '../store/actor-of-login.ts'
import { divisionOf } from '../user/user-context.ts'

const nobody = (login: string): Problem =>
  new Problem(
    login === ''
      ? words('没有说明以谁的名义导入', 'it is not said in whose name')
      : words(`没有在用的登录名 ${login}`, `nobody active has the login ${login}`),
    words('用 --as 写登录名；jiheng user list 列出全部人员', 'give a login by --as; jiheng user list shows everybody'),
  )

/** The context of the person an import is made as: its rights are theirs, and so is its place in the audit trail. */
export const importContext = async (request: Request, store: Store): Promise<Context> => {
  const division = await divisionOf(request, store)
  const login = request.value('as') ?? ''
  const actor = await actorOfLogin(store, { division, login, origin: 'command import' })
  if (!actor) throw nobody(login)
  return {
    store,
    division,
    actor,
    tree: await createTreeCache(store).treeOf(division),
    catalogue: loadRules(),
    attachments: openAttachments(process.env),
    now: () => new Date(),
    newId,
  }
}
