import { relationTerms } from '../words/organisation-terms.ts'
import { roleTerms } from '../words/role-terms.ts'
import { verbTerms } from '../words/verb-terms.ts'
import type { OrganisationTree } from './organisation.ts'
import { isReading, judgingVerbs, permissions, type Verb } from './permissions.ts'
import { done, refusal, unless, type Refusal, type Result } from './result.ts'
import { coversYear, relationOf, roles, type Relation, type Role, type RoleGrant } from './role.ts'

/** The person asking. `isViewingAs`: an administrator looks through another’s eyes and may change nothing. */
export type Asker = { readonly person: string; readonly grants: readonly RoleGrant[]; readonly isViewingAs: boolean }

/** What is asked about: whose it is, of which year, how far it has come (what knows no drafts counts as submitted), and who submitted it. */
export type Target = {
  readonly tree: OrganisationTree
  readonly organisation: string
  readonly year: number
  readonly task?: string | undefined
  readonly stage: 'draft' | 'submitted' | 'published'
  readonly submittedBy: readonly string[]
}

/** The grant that allows it, for the audit trail. */
export type Allowed = { readonly grant: RoleGrant; readonly relation: Relation }

const names = (of: readonly { readonly zh: string; readonly en: string }[]): [string, string] => [
  of.map(({ zh }) => zh).join('、'),
  of.map(({ en }) => en).join(', '),
]

/** How a role must stand to a thing for a verb; none where the role may not do it at all. */
const relationsFor = (verb: Verb, role: Role): readonly Relation[] => permissions[verb][role] ?? []

const rolesFor = (verb: Verb): readonly Role[] => roles.filter((role) => relationsFor(verb, role).length > 0)

const noRole = (verb: Verb): Refusal => {
  const [zh, en] = names(rolesFor(verb).map((role) => roleTerms[role]))
  const asked = verbTerms[verb]
  return refusal(
    'no-role',
    [`您的角色不能${asked.zh}`, `Your roles do not let you ${asked.en}`],
    [`请由以下角色办理：${zh}`, `Ask one of these roles: ${en}`],
  )
}

const notThisYear = (verb: Verb, year: number): Refusal =>
  refusal(
    'not-this-year',
    [`您的授权不含${year}年度，不能${verbTerms[verb].zh}`, `Your roles do not cover ${year}`],
    ['请系统管理员补授该年度的角色', 'Ask the administrator for a role in that year'],
  )

const outOfScope = (verb: Verb, grants: readonly RoleGrant[]): Refusal => {
  const allowed = new Set(grants.flatMap(({ role }) => relationsFor(verb, role)))
  const [zh, en] = names([...allowed].map((relation) => relationTerms[relation]))
  return refusal(
    'out-of-scope',
    [`该单位不在您可以${verbTerms[verb].zh}的范围内`, `That organisation is outside your scope`],
    [`您可以办理的范围：${zh}`, `Your scope: ${en}`],
  )
}

const readOnly = (asker: Asker, verb: Verb): Refusal | undefined =>
  asker.isViewingAs && !isReading(verb)
    ? refusal(
        'read-only',
        ['以他人身份查看时不能更改', 'Nothing can be changed while viewing as another'],
        ['请退出代为查看后用本人账号办理', 'Leave the view and act under your own account'],
      )
    : undefined

const samePerson = ({ person }: Asker, verb: Verb, { submittedBy }: Target): Refusal | undefined =>
  judgingVerbs.includes(verb) && submittedBy.includes(person)
    ? refusal(
        'same-person',
        [`您报送过此项，不能再${verbTerms[verb].zh}`, `You submitted this and may not ${verbTerms[verb].en}`],
        ['请由另一位有权限的人员办理', 'Ask another person who has the permission'],
      )
    : undefined

/** Drafts are hidden from who would look or judge; who may write them for those below may go on writing. */
const looksOrJudges = (verb: Verb): boolean => isReading(verb) || judgingVerbs.includes(verb)

const hiddenDraft = (verb: Verb, target: Target, relations: readonly Relation[]): Refusal | undefined =>
  target.stage === 'draft' && looksOrJudges(verb) && !relations.includes('own')
    ? refusal(
        'draft-hidden',
        ['对方尚未报送，草稿不对外显示', 'It is a draft that its owner has not submitted'],
        ['请等待报送，或提醒对方报送', 'Wait for it or send a reminder'],
      )
    : undefined

const notPublished = (target: Target, fitting: readonly Allowed[]): Refusal | undefined =>
  target.stage !== 'published' && fitting.every(({ grant }) => grant.role === 'public')
    ? refusal(
        'draft-hidden',
        ['该内容尚未公开', 'It has not been published'],
        ['公开后即可查看', 'It can be read once it is published'],
      )
    : undefined

const fittingGrants = (grants: readonly RoleGrant[], verb: Verb, target: Target): readonly Allowed[] =>
  grants
    .map((grant) => ({ grant, relation: relationOf(target.tree, grant, target) }))
    .filter(({ grant, relation }) => relationsFor(verb, grant.role).includes(relation))

/** Whether a person may do something to a thing; if not, why not and whom to turn to. */
export const may = (asker: Asker, verb: Verb, target: Target): Result<Allowed> => {
  const ofRole = asker.grants.filter(({ role }) => relationsFor(verb, role).length > 0)
  const ofYear = ofRole.filter((grant) => coversYear(grant, target.year))
  const fitting = fittingGrants(ofYear, verb, target)
  const [first] = fitting
  if (ofRole.length === 0) return { kind: 'refused', refusal: noRole(verb) }
  if (ofYear.length === 0) return { kind: 'refused', refusal: notThisYear(verb, target.year) }
  if (!first) return { kind: 'refused', refusal: outOfScope(verb, ofYear) }
  const relations = fitting.map(({ relation }) => relation)
  const objections = [
    readOnly(asker, verb),
    hiddenDraft(verb, target, relations),
    notPublished(target, fitting),
    samePerson(asker, verb, target),
  ]
  return unless(objections, () => done(first))
}
