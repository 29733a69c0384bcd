import { words } from '#domain/words/words.ts'
import {
  findPersonsByEmail,
  findPersonToSignIn,
  updateCredential,
  type PersonWithPassword,
} from '#store/queries/person.ts'
import { ServiceError } from '../errors.ts'
import { asPerson } from './as-person.ts'
import { openAudited, type SessionLife } from './open-session.ts'
import type { SecretContext } from './secrets.ts'
import type { SignedIn } from './sign-in.ts'

/** What an identity provider vouches for. */
export type Vouched = {
  readonly issuer: string
  readonly subject: string
  readonly email?: string
  readonly isEmailVerified: boolean
}

const nobodyHere = () =>
  new ServiceError({
    code: 'not-signed-in',
    why: words('统一身份认证的这个账号在本系统没有对应的人员', 'nobody here has this account of the identity provider'),
    remedy: words(
      '请部门财务或系统管理员登记您在统一身份认证中的邮箱',
      'ask the finance officer or the administrator to enter the mail address you have there',
    ),
  })

/** Only issuer and subject together name somebody for good. */
const subjectOf = ({ issuer, subject }: Vouched): string => `${issuer} ${subject}`

const byEmail = async (ctx: SecretContext, { email, isEmailVerified }: Vouched): Promise<PersonWithPassword> => {
  if (email === undefined || !isEmailVerified) throw nobodyHere()
  const [first, ...others] = await asPerson(ctx, undefined, (tx) => findPersonsByEmail(tx, email))
  // Two people with one address, or one who already has another account there: nobody is guessed.
  if (!first || others.length > 0 || first.subject !== undefined) throw nobodyHere()
  return first
}

/** Signs in whom a provider vouches for; the first time a verified mail address says who it is. */
export const signInByProvider = async (
  ctx: SecretContext,
  { vouched, life }: { readonly vouched: Vouched; readonly life: SessionLife },
): Promise<SignedIn> => {
  const subject = subjectOf(vouched)
  const known = await asPerson(ctx, undefined, (tx) => findPersonToSignIn(tx, { subject }))
  if (known && known.state !== 'active') throw nobodyHere()
  const person = known ?? (await byEmail(ctx, vouched))
  return asPerson(ctx, person.id, async (tx) => {
    if (!known) {
      await updateCredential(tx, person.id, { subject })
      const changes = { subject: { from: null, to: subject } }
      const { organisationId: organisation, id: nounId } = person
      tx.note({ organisation, verb: 'person.bind-provider', noun: 'person', nounId, changes })
    }
    const opened = await openAudited(ctx, tx, { person, by: 'oidc', life })
    return { ...opened, person: person.id, mustChangePassword: false }
  })
}
