import { useQueries } from '@tanstack/react-query'
import { printDecimal, normalise } from '#domain/number/decimal.ts'
import { plainName } from '#domain/process/indicator/planned-indicator.ts'
import { targetTextOf } from '../../lib/target-text.ts'
import { lastYearQuery } from '../goal/queries.ts'
import { useMay, useMe } from '../session/queries.ts'
import type { RowFacts } from './table-facts.ts'

/** More would be a flood of calls for a column beside the work; the page of a goal tells it all the same. */
const mostGoals = 40

/** What each indicator had reached the year before, by row: indicators of two years are the same where their names are. */
export const useLastYear = (rows: ReadonlyMap<string, RowFacts>): ReadonlyMap<string, string> => {
  const may = useMay()
  const { by } = useMe()
  const goals = [...new Set([...rows.values()].map(({ row }) => row.goalId))]
  const isAsked = by !== 'link' && may('goal.read') && goals.length <= mostGoals
  const answers = useQueries({
    queries: isAsked ? goals.map((id) => ({ ...lastYearQuery(id), retry: false })) : [],
  })
  const found = new Map<string, string>()
  goals.forEach((goal, at) => {
    for (const { indicator, actual } of answers[at]?.data?.lastYear?.indicators ?? []) {
      const text = actual ? `${printDecimal(normalise(actual))}${indicator.unit}` : targetTextOf(indicator)
      found.set(`${goal} ${plainName(indicator.name)}`, text)
    }
  })
  return new Map(
    [...rows].flatMap(([id, { row }]) => {
      const text = found.get(`${row.goalId} ${plainName(row.name)}`)
      return text === undefined ? [] : [[id, text] as const]
    }),
  )
}
