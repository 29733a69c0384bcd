import { withhold, type Withholding } from '#domain/process/disclosure.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findDisclosure, updateGround } from '#store/queries/disclosure.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { moveVerb, moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { disclosureNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import { followTasks } from './disclosure-tasks.ts'

export const decideToPublish = moveVerb(disclosureNoun, 'decide-to-publish')

const setGround = async (
  ctx: Context,
  tx: Work,
  { id, ground }: { readonly id: string; readonly ground: Withholding | undefined },
): Promise<void> => {
  const before = await findDisclosure(tx, id)
  if (!before) throw notFound(disclosureNoun.machine.noun)
  await updateGround(tx, id, ground)
  await followTasks(ctx, tx, before)
  const changes = changesBetween({ ground: before.ground ?? null }, { ground: ground ?? null })
  if (Object.keys(changes).length === 0) return
  const { organisationId: organisation } = before
  tx.note({ organisation, verb: 'disclosure.set-ground', noun: 'disclosure', nounId: id, changes })
}

export type WithholdDisclosure = MoveInput & { readonly ground?: Withholding | undefined }

/** Does not publish: takes a ground of the law and the reason. */
export const withholdDisclosure = (ctx: Context, input: WithholdDisclosure): Promise<Moved> =>
  change(ctx, async (tx) => {
    const moved = await moveWithin(ctx, tx, {
      noun: disclosureNoun,
      event: 'withhold',
      input,
      decide: ({ progress }, act) => withhold(progress, input.ground, act),
    })
    await setGround(ctx, tx, { id: input.id, ground: input.ground })
    return moved
  })

/** Opens the decision again, with the reason; a ground no longer stands. */
export const reconsiderDisclosure = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const moved = await moveWithin(ctx, tx, { noun: disclosureNoun, event: 'reconsider', input })
    await setGround(ctx, tx, { id: input.id, ground: undefined })
    return moved
  })
