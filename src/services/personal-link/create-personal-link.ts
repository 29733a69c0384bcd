import { addDays, isBefore, isoDay, type Day } from '#domain/process/calendar/day.ts'
import { refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { insertPersonalLink } from '#store/queries/personal-link.ts'
import { findPerson, insertPersons } from '#store/queries/person.ts'
import { findHeader, type Header } from '#store/queries/thing.ts'
import { allow, signedIn, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound, ServiceError } from '../errors.ts'
import type { SecretContext } from '../session/secrets.ts'
import { change, type Work } from '../transact.ts'

export type NewPersonalLink = {
  readonly organisationId: string
  /** Somebody who had a link before; otherwise the name of who gets one now. */
  readonly personId?: string | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
  /** Ids of parts of the self-evaluation. */
  readonly tasks: readonly string[]
  /** Last day it is good. */
  readonly expires: Day
}

export type GivenLink = {
  readonly id: string
  readonly token: string
  readonly personId: string
  readonly name: string
  readonly email: string | undefined
  readonly parts: readonly Header[]
}

const longestDays = 180

const unlessGoodDay = (ctx: Context, expires: Day): void => {
  const now = today(ctx)
  if (!isBefore(expires, now) && !isBefore(addDays(now, longestDays), expires)) return
  throw invalid(
    'expires',
    words(`有效期须在今天至${longestDays}天之内`, `a link is good from today for ${longestDays} days at most`),
    words('请另选日期；到期后可以再给', 'choose another day; a new link can be given later'),
  )
}

const otherOffice = () =>
  invalid(
    'tasks',
    words('任务不属于该科室或单位', 'a task is not of this office or unit'),
    words('请选择该科室的自评分表', 'choose parts of this office'),
  )

const partsOf = async (tx: Work, { tasks, organisationId }: NewPersonalLink): Promise<readonly Header[]> => {
  const parts: Header[] = []
  for (const task of tasks) {
    const header = await findHeader(tx, 'part', task)
    if (header?.organisationId !== organisationId) throw otherOffice()
    parts.push(header)
  }
  return parts
}

type Holder = Pick<GivenLink, 'personId' | 'name' | 'email'>

const knownHolder = async (tx: Work, personId: string, organisationId: string): Promise<Holder> => {
  const person = await findPerson(tx, personId)
  if (person?.organisationId !== organisationId) throw notFound(words('人员', 'person'))
  if (person.state === 'invited') return { personId, name: person.name, email: person.email }
  throw new ServiceError(
    refusal('not-now', ['此人有自己的账号', 'the person has an account'], ['请本人登录办理', 'let the person sign in']),
  )
}

const newHolder = async (ctx: Context, tx: Work, input: NewPersonalLink): Promise<Holder> => {
  const { organisationId, name = '', email } = input
  if (name === '') {
    throw invalid('name', words('没有写姓名', 'the name is missing'), words('请填写姓名', 'give the name'))
  }
  const id = ctx.newId()
  // Nobody signs in as it: it only has to be nobody else’s.
  const common = { id, organisationId, name, email, login: `link-${id}`, state: 'invited' } as const
  await insertPersons(tx, [{ ...common, mustChangePassword: false, createdAt: ctx.now() }])
  return { personId: id, name, email }
}

const noteGiven = (
  tx: Work,
  { organisationId, tasks, expires }: NewPersonalLink,
  given: { id: string } & Holder,
): void =>
  tx.note({
    organisation: organisationId,
    verb: 'personal-link.create',
    noun: 'personal-link',
    nounId: given.id,
    changes: {
      person: { from: null, to: given.personId },
      name: { from: null, to: given.name },
      tasks: { from: null, to: [...tasks] },
      expires: { from: null, to: isoDay(expires) },
    },
  })

/** Gives somebody without an account a link to fill in parts of an office; its secret is told once. */
export const createPersonalLink = async (ctx: SecretContext, input: NewPersonalLink): Promise<GivenLink> => {
  const { organisationId, personId, tasks, expires } = input
  allow(ctx, ['self-evaluation.assign'], { organisation: organisationId, year: today(ctx).year })
  unlessGoodDay(ctx, expires)
  return change(ctx, async (tx) => {
    const parts = await partsOf(tx, input)
    const known = personId === undefined ? undefined : await knownHolder(tx, personId, organisationId)
    const holder = known ?? (await newHolder(ctx, tx, input))
    const { text: token, hash: tokenHash } = ctx.secrets.issue('link', ctx.division)
    const id = ctx.newId()
    const common = { id, organisationId, personId: holder.personId, tasks, expires, tokenHash }
    await insertPersonalLink(tx, { ...common, createdBy: signedIn(ctx), createdAt: ctx.now() })
    noteGiven(tx, input, { id, ...holder })
    return { id, token, parts, ...holder }
  })
}
