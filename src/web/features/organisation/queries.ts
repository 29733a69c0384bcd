import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { organisationContract } from '#contract/organisation.ts'
import { may } from '#domain/process/may.ts'
import { treeOf, type OrganisationTree } from '#domain/process/organisation.ts'
import type { Verb } from '#domain/process/permissions.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import { useMe } from '../session/queries.ts'

export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: ({ signal }) => call(organisationContract.list, {}, { signal }),
  staleTime: 300_000,
})

export type OrganisationItem = AnswerOf<typeof organisationContract.list>['items'][number]

const emptyTree = treeOf([])

/** The organisations the person may know of, as the domain sees them. */
export const useTree = (): OrganisationTree => {
  const { verbs } = useMe()
  const { data } = useQuery({ ...organisationsQuery, enabled: verbs.includes('organisation.read') })
  return useMemo(
    () =>
      data
        ? treeOf(
            data.items.map(({ areaCode, parent, supervisor, until, ...rest }) => ({
              ...rest,
              areaCode,
              parent,
              supervisor,
              until,
            })),
          )
        : emptyTree,
    [data],
  )
}

/** Names of organisations by their ids; nothing where one is not known. */
export const useNames = (): ((id: string | undefined) => string) => {
  const tree = useTree()
  const { roles } = useMe()
  return (id) => {
    if (id === undefined) return ''
    const own = roles.find(({ organisation }) => organisation.id === id)
    return tree.byId.get(id)?.name ?? own?.organisation.name ?? ''
  }
}

export type Asked = { readonly organisationId: string; readonly year: number; readonly submittedBy?: readonly string[] }

/** Whether the person may do it for that organisation in that year: the same decision as the server’s. */
export const useRights = (): ((verb: Verb, of: Asked) => boolean) => {
  const tree = useTree()
  const { person, roles, isViewingAs } = useMe()
  return (verb, { organisationId, year, submittedBy = [] }) => {
    const grants = roles.map(({ role, organisation, fromYear, toYear }) => ({
      role,
      organisation: organisation.id,
      fromYear,
      toYear,
    }))
    const asker = { person: person?.id ?? '', grants, isViewingAs }
    const target = { tree, organisation: organisationId, year, stage: 'submitted', submittedBy } as const
    return may(asker, verb, target).kind === 'done'
  }
}
