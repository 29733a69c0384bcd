import { queryOptions } from '@tanstack/react-query'
import { goalContract } from '#contract/goal.ts'
import { ledgerContract } from '#contract/ledger.ts'
import { monitoringContract } from '#contract/monitoring.ts'
import { projectContract } from '#contract/project.ts'
import { call, type AnswerOf } from '../../lib/call.ts'

export type ProjectLine = AnswerOf<typeof projectContract.list>['items'][number]
export type Project = AnswerOf<typeof projectContract.get>
export type Ledger = AnswerOf<typeof ledgerContract.summary>
export type BudgetEntry = AnswerOf<typeof ledgerContract.budgetEntries>['items'][number]

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['project', id],
    queryFn: ({ signal }) => call(projectContract.get, { params: { id } }, { signal }),
  })

export const ledgerQuery = ({ id, year }: Pick<Project, 'id' | 'year'>) =>
  queryOptions({
    queryKey: ['project', id, 'ledger'],
    queryFn: ({ signal }) => call(ledgerContract.summary, { query: { year, project: id } }, { signal }),
  })

export const entriesQuery = ({ id, year }: Pick<Project, 'id' | 'year'>) =>
  queryOptions({
    queryKey: ['project', id, 'entries'],
    queryFn: async ({ signal }) => {
      const query = { year, project: id, limit: 500 }
      const [budget, execution] = await Promise.all([
        call(ledgerContract.budgetEntries, { query }, { signal }),
        call(ledgerContract.executionEntries, { query }, { signal }),
      ])
      return { budget: budget.items, execution: execution.items }
    },
  })

export const goalsOfQuery = ({ id, year }: Pick<Project, 'id' | 'year'>) =>
  queryOptions({
    queryKey: ['goals', { project: id }],
    queryFn: ({ signal }) => call(goalContract.list, { query: { year, project: id, limit: 20 } }, { signal }),
  })

export const monitoringsOfQuery = ({ id, year }: Pick<Project, 'id' | 'year'>) =>
  queryOptions({
    queryKey: ['monitorings', { project: id }],
    queryFn: ({ signal }) => call(monitoringContract.list, { query: { year, project: id, limit: 20 } }, { signal }),
  })
