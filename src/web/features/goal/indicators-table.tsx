import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { indicatorContract } from '#contract/indicator.ts'
import type { CheckUpSettings } from '#domain/process/indicator/advice.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import type { SendRows } from '../../ui/sheet/sheet-saver.ts'
import type { SheetRow } from '../../ui/sheet/sheet-types.ts'
import { valueOf } from '../../ui/sheet/sheet-types.ts'
import { SheetWorkspace } from '../../ui/sheet/sheet-workspace.tsx'
import { useSheet } from '../../ui/sheet/use-sheet.ts'
import { useSavedSheet } from '../../ui/sheet/use-saved-sheet.ts'
import { useNames } from '../organisation/queries.ts'
import { SheetFilter, useSheetAsked } from '../sheet/sheet-filter.tsx'
import { contentOfIndicator, draftOfIndicator } from './indicator-draft.ts'
import { keepAnswer } from './keep-answer.ts'
import { createAdvice, indicatorMarks, type TableAdvice } from './table-advice.ts'
import { indicatorColumns } from './table-columns.ts'
import { idOf, serverRow, type CellWords, type GoalBook } from './table-facts.ts'
import { IndicatorPanel } from './table-panel.tsx'
import { cellWords } from './table-words.ts'
import { factsOf, useLastYear, type GoalRows } from './use-goal-rows.ts'

const texts = {
  none: words('没有这样的行', 'No such rows'),
  noneWhy: words('换一个筛选条件，或清空查找。', 'Choose another filter, or clear the search.'),
}

const filters = {
  findings: words('有须改或建议改的', 'With something to mend'),
  drafts: words('可以修改的', 'That can be changed'),
  'no-basis': words('没有依据', 'Without a basis'),
  unsaved: words('未保存或有冲突', 'Not saved, or in conflict'),
} as const

const tests: Readonly<Record<string, (row: SheetRow, advice: TableAdvice) => boolean>> = {
  findings: (row, advice) => advice.ofRow(row).some(({ severity }) => severity !== 'hint'),
  drafts: ({ isReadOnly }) => !isReadOnly,
  'no-basis': (row) => valueOf(row, 'basis') === '',
  unsaved: ({ typed }) => Object.keys(typed).length > 0,
}

const useSend = (book: GoalBook, spelling: CellWords): SendRows => {
  const client = useQueryClient()
  return async (goal, rows) => {
    const wanted = rows.flatMap(({ id, version, cells }) => {
      const before = book.rows.get(id)?.indicator
      if (!before) return []
      const indicator = contentOfIndicator(spelling.read(cells, before), before)
      return [{ indicatorId: before.id, version, indicator }]
    })
    const answer = await call(indicatorContract.editMany, { params: { id: goal }, body: { rows: wanted } })
    keepAnswer(client, goal, answer)
    book.said.set(goal, answer.advice)
    return answer.rows.map((row) => {
      const id = idOf(goal, row.indicatorId)
      if (row.outcome === 'done') return { id, outcome: 'done', version: row.version }
      if (row.outcome === 'refused') return { id, outcome: 'refused', refusal: row }
      return { id, outcome: 'conflict', version: row.version, cells: spelling.print(draftOfIndicator(row.current)) }
    })
  }
}

type Props = {
  readonly name: string
  readonly label: string
  readonly goals: readonly GoalRows[]
  readonly settings: CheckUpSettings | undefined
}

const useIndicators = ({ name, goals, settings }: Props) => {
  const say = useSay()
  const nameOf = useNames()
  const [book] = useState<GoalBook>(() => ({ rows: new Map(), lastYear: new Map(), settings, said: new Map() }))
  const [spelling] = useState(() => cellWords(say))
  const [columns] = useState(() => indicatorColumns(book, say))
  const { sheet, saver } = useSavedSheet({ name, columns, send: useSend(book, spelling) })
  const [advice] = useState(() => createAdvice(sheet, book, spelling))
  const [markOf] = useState(() => indicatorMarks(advice))
  const facts = useMemo(() => factsOf(goals, nameOf), [goals, nameOf])
  const lastYear = useLastYear(goals)
  if (book.lastYear.size !== lastYear.size) advice.forget()
  Object.assign(book, { rows: facts, lastYear, settings })
  useEffect(() => {
    sheet.receive([...facts].map(([id, of]) => serverRow(id, of, spelling.print(draftOfIndicator(of.indicator)))))
  }, [sheet, facts, spelling])
  return { sheet, saver, book, advice, markOf, lastYear }
}

/** The indicators of goals as a sheet; what the check-up says stands at the cells while they are typed. */
export const IndicatorsTable = (props: Props) => {
  const { name, label, goals } = props
  const say = useSay()
  const { sheet, saver, book, advice, markOf, lastYear } = useIndicators(props)
  const [asked, ask] = useSheetAsked()
  const { show, text } = asked
  const count = useSheet(sheet, () => sheet.rows().size)
  const shown = useSheet(sheet, () => sheet.shown().length)
  // A row stays while it is typed in, even where it no longer is what was asked for.
  useEffect(() => {
    const isFound = (row: SheetRow): boolean =>
      text === '' || `${valueOf(row, 'name')} ${book.rows.get(row.id)?.goal.projectName}`.includes(text)
    const rows = [...sheet.rows().values()].filter(
      (row) => book.rows.has(row.id) && isFound(row) && (tests[show]?.(row, advice) ?? true),
    )
    sheet.show(rows.map(({ id }) => id))
  }, [sheet, book, advice, show, text, count, lastYear.size, goals.length])
  return (
    <>
      <SheetFilter asked={asked} onAsk={ask} choices={filters} shown={shown} all={count} />
      {shown === 0 && count > 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      <SheetWorkspace
        sheet={sheet}
        saver={saver}
        name={name}
        label={label}
        markOf={markOf}
        about={(row) => <IndicatorPanel book={book} row={row} advice={advice} />}
      />
    </>
  )
}
