import { words } from '#domain/words/words.ts'
import type { Context } from '#services/context.ts'
import { ServiceError } from '#services/errors.ts'
import {
  startDivision,
  startedAlready,
  unlessStartable,
  type FirstStartInput,
} from '#services/first-start/start-division.ts'
import type { Visit } from '../bind.ts'
import { hold } from './hold.ts'
import { giveCookie, withSecrets } from './visit-context.ts'

const wrongCode = (): ServiceError =>
  new ServiceError(
    {
      code: 'not-signed-in',
      why: words('启用码不对', 'the code is wrong'),
      remedy: words('启用码在服务启动时打印在终端上', 'it was printed in the terminal when the server started'),
    },
    { place: 'code' },
  )

/** Sets up an empty store, for who has the code that the server printed; signs that person in. */
export const startFirst = async (
  given: Context,
  { code, ...input }: FirstStartInput & { readonly code: string },
  visit: Visit,
): Promise<{ person: string; expiresAt: Date }> => {
  const { firstStart, life, gate } = visit.signIn
  const attempt = { login: 'first-start', address: visit.address }
  hold(visit, attempt, given.now().getTime())
  if (!(await firstStart.isNeeded())) throw startedAlready()
  if (!firstStart.isCode(code)) throw wrongCode()
  gate.succeeded(attempt)
  const ctx = withSecrets(given, visit)
  unlessStartable(ctx, input)
  await firstStart.createDivision(input.division)
  const opened = await startDivision(ctx, { ...input, life })
  firstStart.done()
  giveCookie(ctx, visit, opened)
  return { person: opened.person, expiresAt: opened.expiresAt }
}
