import { queryOptions } from '@tanstack/react-query'
import { catalogueContract } from '#contract/catalogue.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type Scheme = AnswerOf<typeof catalogueContract.scheme>
export type SchemePart = Scheme['parts'][number]
export type Tried = AnswerOf<typeof catalogueContract.tryScheme>
export type Source = AnswerOf<typeof catalogueContract.check>['source']

/** The rules change with the program only. */
const staleTime = 3_600_000

export const schemesQuery = queryOptions({
  queryKey: ['catalogue', 'schemes'],
  queryFn: ({ signal }) => call(catalogueContract.schemes, { query: {} }, { signal }),
  staleTime,
})

export const schemeQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue', 'schemes', id],
    queryFn: ({ signal }) => call(catalogueContract.scheme, { params: { id } }, { signal }),
    staleTime,
  })

export const checksQuery = queryOptions({
  queryKey: ['catalogue', 'checks'],
  queryFn: ({ signal }) => call(catalogueContract.checks, {}, { signal }),
  staleTime,
})

export const checkQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue', 'checks', id],
    queryFn: ({ signal }) => call(catalogueContract.check, { params: { id } }, { signal }),
    staleTime,
  })

export const outlinesQuery = queryOptions({
  queryKey: ['catalogue', 'outlines'],
  queryFn: ({ signal }) => call(catalogueContract.outlines, {}, { signal }),
  staleTime,
})

export const outlineQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue', 'outlines', id],
    queryFn: ({ signal }) => call(catalogueContract.outline, { params: { id } }, { signal }),
    staleTime,
  })

export const formsQuery = queryOptions({
  queryKey: ['catalogue', 'forms'],
  queryFn: ({ signal }) => call(catalogueContract.forms, {}, { signal }),
  staleTime,
})

export const formQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue', 'forms', id],
    queryFn: ({ signal }) => call(catalogueContract.form, { params: { id } }, { signal }),
    staleTime,
  })

export const rulesQuery = (year: number) =>
  queryOptions({
    queryKey: ['catalogue', 'rules', year],
    queryFn: ({ signal }) => call(catalogueContract.rules, { query: { year } }, { signal }),
    staleTime,
  })

export const ruleQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue', 'rule', id],
    queryFn: ({ signal }) => call(catalogueContract.rule, { params: { id }, query: {} }, { signal }),
    staleTime,
  })

export const authoritiesQuery = queryOptions({
  queryKey: ['catalogue', 'authorities'],
  queryFn: ({ signal }) => call(catalogueContract.authorities, {}, { signal }),
  staleTime,
})

export const authorityQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue', 'authorities', id],
    queryFn: ({ signal }) => call(catalogueContract.authority, { params: { id } }, { signal }),
    staleTime,
  })
