import { refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { findPerson } from '#store/queries/person.ts'
import { endSessions } from '#store/queries/session.ts'
import { allow, today } from '../allow.ts'
import { notFound, ServiceError } from '../errors.ts'
import { change } from '../transact.ts'
import { asPerson } from './as-person.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { ownAffairs } from './own-affairs.ts'
import type { SecretContext } from './secrets.ts'

/** The session that asks: it is replaced by another, which ends when it would have ended. */
export type Asking = { readonly id: string; readonly expiresAt: Date }

/** Lets an administrator look through the eyes of a person, without changing anything. */
export const viewAs = async (
  ctx: SecretContext,
  { person: id, session }: { readonly person: string; readonly session: Asking },
): Promise<OpenedSession> => {
  const viewer = ownAffairs(ctx)
  return change(ctx, async (tx) => {
    const person = await findPerson(tx, id)
    if (!person) throw notFound(words('人员', 'person'))
    allow(ctx, ['view-as.use'], { organisation: person.organisationId, year: today(ctx).year })
    await endSessions(tx, { personId: viewer, id: session.id }, ctx.now())
    const opened = await openSession(ctx, tx, { personId: viewer, viewAsId: id, expiresAt: session.expiresAt })
    const { organisationId: organisation } = person
    tx.note({ organisation, onBehalfOf: id, verb: 'view-as.start', noun: 'person', nounId: id, changes: {} })
    return opened
  })
}

const notViewing = () =>
  new ServiceError(
    refusal(
      'not-now',
      ['现在没有以他人身份查看', 'nobody else’s view is open'],
      ['刷新页面即可', 'load the page again'],
    ),
  )

/** Ends it: the administrator is himself again. */
export const stopViewing = async (
  ctx: SecretContext,
  { session }: { readonly session: Asking },
): Promise<OpenedSession> => {
  const { viewer, person: viewed = '' } = ctx.actor
  if (viewer === undefined) throw notViewing()
  return asPerson(ctx, viewer, async (tx) => {
    await endSessions(tx, { personId: viewer, id: session.id }, ctx.now())
    const opened = await openSession(ctx, tx, { personId: viewer, expiresAt: session.expiresAt })
    tx.note({
      ...(ctx.actor.organisation === undefined ? {} : { organisation: ctx.actor.organisation }),
      onBehalfOf: viewed,
      verb: 'view-as.stop',
      noun: 'person',
      nounId: viewed,
      changes: {},
    })
    return opened
  })
}
