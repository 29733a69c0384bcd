import type { Verb } from '#domain/process/permissions.ts'
import { refusal } from '#domain/process/result.ts'
import { verbTerms } from '#domain/words/verb-terms.ts'
import { words } from '#domain/words/words.ts'
import { insertApiToken, listApiTokens } from '#store/queries/api-token.ts'
import { invalid, ServiceError } from '../errors.ts'
import { openVerbs } from '../session/open-verbs.ts'
import { ownAffairs } from '../session/own-affairs.ts'
import type { SecretContext } from '../session/secrets.ts'
import { change } from '../transact.ts'

export type NewApiToken = { readonly name: string; readonly verbs: readonly Verb[]; readonly days: number }

const mostTokens = 20

const unlessHeld = (ctx: SecretContext, verbs: readonly Verb[]): void => {
  const held = openVerbs(ctx.actor)
  const beyond = verbs.find((verb) => !held.includes(verb))
  if (beyond === undefined) return
  const { zh, en } = verbTerms[beyond]
  throw invalid(
    'verbs',
    words(`您本人不能${zh}，令牌也不能`, `you may not ${en}, so a token of yours may not either`),
    words('请只选本人有的权限', 'choose only what you may do yourself'),
  )
}

const tooMany = () =>
  new ServiceError(
    refusal(
      'blocked',
      [`令牌已有${mostTokens}个`, `there are ${mostTokens} tokens already`],
      ['请先停用不用的', 'revoke those that are not in use'],
    ),
  )

/** A token for a program of the caller: told once, for some of his own permissions, until a day within a year. */
export const createApiToken = async (
  ctx: SecretContext,
  { name, verbs, days }: NewApiToken,
): Promise<{ id: string; token: string; expiresAt: Date }> => {
  const personId = ownAffairs(ctx)
  unlessHeld(ctx, verbs)
  return change(ctx, async (tx) => {
    if ((await listApiTokens(tx, personId)).length >= mostTokens) throw tooMany()
    const { text: token, hash: tokenHash } = ctx.secrets.issue('api', ctx.division)
    const expiresAt = new Date(ctx.now().getTime() + days * 86_400_000)
    const id = ctx.newId()
    await insertApiToken(tx, { id, personId, name, verbs, tokenHash, createdAt: ctx.now(), expiresAt })
    const organisation = ctx.actor.organisation
    tx.note({
      ...(organisation === undefined ? {} : { organisation }),
      verb: 'api-token.create',
      noun: 'api-token',
      nounId: id,
      changes: {
        name: { from: null, to: name },
        verbs: { from: null, to: [...verbs] },
        until: { from: null, to: expiresAt.toISOString() },
      },
    })
    return { id, token, expiresAt }
  })
}
