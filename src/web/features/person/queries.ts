import { queryOptions } from '@tanstack/react-query'
import { personContract } from '#contract/person.ts'
import { roleGrantContract } from '#contract/role-grant.ts'
import { words } from '#domain/words/words.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type PersonLine = AnswerOf<typeof personContract.list>['items'][number]
export type Person = AnswerOf<typeof personContract.get>
export type Grant = AnswerOf<typeof roleGrantContract.list>['items'][number]
export type PersonState = PersonLine['state']

export const personStates = {
  invited: words('受邀填报', 'invited by a link'),
  active: words('可登录', 'may sign in'),
  locked: words('已停用', 'locked'),
  left: words('已离任', 'left'),
} as const satisfies Readonly<Record<PersonState, ReturnType<typeof words>>>

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['persons', 'one', id],
    queryFn: ({ signal }) => call(personContract.get, { params: { id } }, { signal }),
  })

export const grantsQuery = (person: string) =>
  queryOptions({
    queryKey: ['role-grants', person],
    queryFn: ({ signal }) =>
      call(roleGrantContract.list, { query: { person, isWithRevoked: true, limit: 200 } }, { signal }),
  })
