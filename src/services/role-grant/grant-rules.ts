import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { roleTerms } from '#domain/words/role-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { OrganisationKind } from '#domain/process/organisation.ts'
import { refusal, type Refusal } from '#domain/process/result.ts'
import type { RoleGrant } from '#domain/process/role.ts'
import type { GrantedRole } from '#store/queries/role-grant.ts'

/** In what kind of organisation a role makes sense: its scope goes by the place. */
const places: Readonly<Record<GrantedRole, readonly OrganisationKind[]>> = {
  'system-admin': ['finance-bureau'],
  'bureau-performance': ['finance-bureau', 'bureau-section'],
  'bureau-business': ['bureau-section'],
  // The bureau is a department with a budget of its own as well.
  'department-finance': ['department', 'town-government', 'finance-bureau'],
  leader: ['department', 'town-government', 'finance-bureau', 'unit'],
  'office-chief': ['office', 'bureau-section'],
  'office-handler': ['office', 'bureau-section'],
  'unit-finance': ['unit'],
  evaluator: ['evaluator'],
}

/** Roles that reach beyond a department: only an administrator gives them. */
const adminOnly: readonly GrantedRole[] = ['system-admin', 'bureau-performance', 'bureau-business', 'evaluator']

export const isForAdministrators = (role: string): boolean => adminOnly.some((one) => one === role)

/** What stands against giving a role in an organisation of some kind. */
export const placeObjection = (role: GrantedRole, kind: OrganisationKind): Refusal | undefined => {
  if (places[role].includes(kind)) return undefined
  const kinds = places[role].map((one) => organisationKindTerms[one])
  const [zh, en] = [kinds.map((one) => one.zh).join('、'), kinds.map((one) => one.en).join(', ')]
  return refusal(
    'invalid',
    [
      `“${roleTerms[role].zh}”不能设在${organisationKindTerms[kind].zh}`,
      `a ${roleTerms[role].en} is not for a ${organisationKindTerms[kind].en}`,
    ],
    [`请选择：${zh}`, `choose one of: ${en}`],
  )
}

/** An evaluator is invited task by task; everybody else has the whole of his place. */
export const tasksObjection = (role: GrantedRole, tasks: readonly string[] | undefined): Refusal | undefined => {
  if (role === 'evaluator' && (tasks ?? []).length === 0) {
    return refusal(
      'incomplete',
      ['评价机构须逐项邀请，没有选择任务', 'an evaluator is invited to single tasks and none is named'],
      ['请选择复核任务', 'choose the reviews'],
    )
  }
  if (role === 'evaluator' || tasks === undefined) return undefined
  return refusal(
    'invalid',
    ['只有评价机构按任务授权', 'only evaluators are bound to tasks'],
    ['请去掉任务', 'leave the tasks out'],
  )
}

const pairs: readonly (readonly [GrantedRole, GrantedRole])[] = [
  ['office-handler', 'office-chief'],
  ['department-finance', 'leader'],
  ['department-finance', 'bureau-performance'],
  ['department-finance', 'bureau-business'],
  ['unit-finance', 'department-finance'],
  ['unit-finance', 'leader'],
]

/** What to know of somebody with two roles, one of which judges what the other submits; each thing still needs two people. */
export const separationNotes = (role: GrantedRole, held: readonly RoleGrant[]): readonly Words[] =>
  pairs
    .filter(([one, other]) =>
      held.some((grant) => (role === one && grant.role === other) || (role === other && grant.role === one)),
    )
    .map(([one, other]) =>
      words(
        `兼任“${roleTerms[one].zh}”和“${roleTerms[other].zh}”：本人报送的事项，须由另一人审核`,
        `is both ${roleTerms[one].en} and ${roleTerms[other].en}: what this person submits, another must judge`,
      ),
    )
