import { words, type Words } from '#domain/words/words.ts'
import { changesBetween, type Snapshot } from '#store/audit-changes.ts'
import { listInvitedOrganisations } from '#store/queries/invited-organisation.ts'
import { findPerson, type StoredPerson } from '#store/queries/person.ts'
import { insertGrants, type GrantedRole, type StoredGrant } from '#store/queries/role-grant.ts'
import type { Context } from '../context.ts'
import { invalid, notFound, ServiceError, unlessRefused } from '../errors.ts'
import { grantsHeldBy, unlessManager } from '../person/unless-manager.ts'
import { change, type Work } from '../transact.ts'
import { placeObjection, separationNotes, tasksObjection } from './grant-rules.ts'
import { unlessGranter } from './unless-granter.ts'

export type NewGrant = {
  readonly personId: string
  readonly organisationId: string
  readonly role: GrantedRole
  readonly fromYear: number
  readonly toYear?: number | undefined
  /** Ids of the things an evaluator is invited to. */
  readonly tasks?: readonly string[] | undefined
}

/** A grant in the words of the audit trail. */
export const describeGrant = (
  grant: Omit<NewGrant, 'organisationId'> & { readonly organisation: string },
): Snapshot => ({
  person: grant.personId,
  role: grant.role,
  organisation: grant.organisation,
  fromYear: grant.fromYear,
  toYear: grant.toYear ?? null,
  tasks: grant.tasks ? [...grant.tasks] : null,
})

const doubled = () =>
  new ServiceError({
    code: 'doubled',
    why: words('此人在该单位已有这个角色', 'the person has this role there already'),
    remedy: words('如需改变年度，请先撤销原授权', 'revoke the old grant first to change its years'),
  })

const unlessSound = (ctx: Context, { role, organisationId, fromYear, toYear, tasks }: NewGrant): void => {
  const organisation = ctx.tree.byId.get(organisationId)
  if (!organisation) throw notFound(words('单位', 'organisation'))
  unlessRefused(placeObjection(role, organisation.kind))
  unlessRefused(tasksObjection(role, tasks))
  if (toYear !== undefined && toYear < fromYear) {
    const remedy = words('请核对起止年度', 'check both years')
    throw invalid('toYear', words('截止年度早于起始年度', 'the last year is before the first'), remedy)
  }
}

const unlessTasksExist = async (tx: Work, tasks: readonly string[] | undefined): Promise<void> => {
  if (!tasks || (await listInvitedOrganisations(tx, tasks)).length > 0) return
  throw invalid('tasks', words('没有这些任务', 'no such tasks'), words('请从列表选择', 'choose from the list'))
}

type Grantee = { readonly person: StoredPerson; readonly held: readonly StoredGrant[] }

const grantee = async (tx: Work, id: string): Promise<StoredPerson> => {
  const person = await findPerson(tx, id)
  if (!person || person.state === 'left') throw notFound(words('人员', 'person'))
  return person
}

const insert = async (
  ctx: Context,
  tx: Work,
  { organisationId, toYear, tasks, ...input }: NewGrant,
): Promise<string> => {
  const common = { id: ctx.newId(), ...input, organisation: organisationId, toYear, createdAt: ctx.now() }
  const grant: Omit<StoredGrant, 'revokedAt'> = tasks ? { ...common, tasks } : common
  await insertGrants(tx, [grant])
  const changes = changesBetween({}, describeGrant(grant))
  tx.note({ organisation: organisationId, verb: 'role-grant.create', noun: 'role-grant', nounId: grant.id, changes })
  return grant.id
}

/** An evaluator gets nothing but the tasks it is invited to, so who invites somebody of the firm need not manage the person. */
const unlessGrantee = (ctx: Context, { role, organisationId }: NewGrant, of: Grantee): void => {
  if (role === 'evaluator' && of.person.organisationId === organisationId) return
  unlessManager(ctx, of.person, of.held)
}

/** Gives a person a role in an organisation, at once. */
export const createRoleGrant = async (
  ctx: Context,
  input: NewGrant,
): Promise<{ id: string; notes: readonly Words[] }> => {
  unlessGranter(ctx, { role: input.role, organisation: input.organisationId })
  unlessSound(ctx, input)
  const held = await grantsHeldBy(ctx, input.personId)
  return change(ctx, async (tx) => {
    unlessGrantee(ctx, input, { person: await grantee(tx, input.personId), held })
    await unlessTasksExist(tx, input.tasks)
    const isSame = ({ role, organisation }: StoredGrant): boolean =>
      role === input.role && organisation === input.organisationId && role !== 'evaluator'
    if (held.some(isSame)) throw doubled()
    return { id: await insert(ctx, tx, input), notes: separationNotes(input.role, held) }
  })
}
