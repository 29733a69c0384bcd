import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { partContract } from '#contract/part.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Empty } from '../../ui/empty.tsx'
import type { SendRows } from '../../ui/sheet/sheet-saver.ts'
import { SheetWorkspace } from '../../ui/sheet/sheet-workspace.tsx'
import { useSheet } from '../../ui/sheet/use-sheet.ts'
import { useSavedSheet } from '../../ui/sheet/use-saved-sheet.ts'
import { SheetFilter, useSheetAsked } from '../sheet/sheet-filter.tsx'
import { useNames } from '../organisation/queries.ts'
import { AddEvidenceDialog } from './add-evidence-dialog.tsx'
import { partQuery, type Part } from './queries.ts'
import { resultColumns } from './table-columns.ts'
import { factsOf, indicatorIn, serverRows, type FactBook } from './table-facts.ts'
import { isAsked, resultFilters, resultMarks } from './table-marks.ts'
import { ResultPanel } from './table-panel.tsx'
import { useLastYear } from './use-last-year.ts'

const texts = {
  none: words('没有要填的行', 'No rows'),
  noneWhy: words('换一个筛选条件，或清空查找。', 'Choose another filter, or clear the search.'),
}

type Props = {
  readonly name: string
  readonly label: string
  readonly parts: readonly Part[]
  readonly mayFill: (part: Part) => boolean
  readonly isOfWhole: boolean
}

/** Milliseconds without a save after which what the server makes of the results is fetched. */
const settling = 4000

const useSend = (): SendRows => {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  return async (part, rows) => {
    const wanted = rows.map(({ id, version, changed }) => ({ indicatorId: indicatorIn(id), version, ...changed }))
    const answer = await call(partContract.saveRows, { params: { id: part }, body: { rows: wanted } })
    // To read all rows again after every word would hold up whoever types.
    void client.invalidateQueries({ ...partQuery(part), refetchType: 'none' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void client.refetchQueries({ ...partQuery(part), type: 'active' }), settling)
    return answer.rows.map((row) => {
      const id = `${part} ${row.indicatorId}`
      if (row.outcome === 'done') return { id, outcome: 'done', version: row.version }
      if (row.outcome === 'conflict') return { id, outcome: 'conflict', version: row.version, cells: row.current }
      return { id, outcome: 'refused', refusal: row }
    })
  }
}

const useResults = ({ name, parts, mayFill, isOfWhole }: Props) => {
  const say = useSay()
  const nameOf = useNames()
  const [book] = useState<FactBook>(() => ({ rows: new Map(), lastYear: new Map() }))
  const facts = useMemo(() => factsOf(parts, nameOf), [parts, nameOf])
  const lastYear = useLastYear(facts)
  const [columns] = useState(() => resultColumns(book, say, isOfWhole))
  const [markOf] = useState(() => resultMarks(book))
  const made = useSavedSheet({ name, columns, send: useSend() })
  const { sheet } = made
  Object.assign(book, { rows: facts, lastYear })
  const received = JSON.stringify(parts.map(({ id, version, state }) => [id, version, state, mayFill === undefined]))
  useEffect(() => {
    sheet.receive(serverRows(parts, mayFill))
    // Parts come anew with every save; what is typed meanwhile is kept by the sheet.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet, parts, received])
  return { ...made, book, columns, markOf, lastYear }
}

/** The results of parts as a sheet, with what they are measured by beside them. */
export const ResultsTable = (props: Props) => {
  const { name, label } = props
  const say = useSay()
  const { sheet, saver, book, columns, markOf, lastYear } = useResults(props)
  const [asked, ask] = useSheetAsked()
  const [dropped, setDropped] = useState<{ readonly row: string; readonly file: File }>()
  const count = useSheet(sheet, () => sheet.rows().size)
  const shown = useSheet(sheet, () => sheet.shown().length)
  const { show, text } = asked
  // A row stays while it is typed in, even where it no longer is what was asked for.
  useEffect(() => {
    sheet.show([...sheet.rows().values()].filter((row) => isAsked(book, row, { show, text })).map(({ id }) => id))
  }, [sheet, book, show, text, count, lastYear.size])
  const at = dropped && book.rows.get(dropped.row)
  return (
    <>
      <SheetFilter asked={asked} onAsk={ask} choices={resultFilters} shown={shown} all={count} />
      {shown === 0 && count > 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      <SheetWorkspace
        sheet={sheet}
        saver={saver}
        name={name}
        label={label}
        markOf={markOf}
        about={(row) => <ResultPanel book={book} row={row} columns={columns} markOf={markOf} />}
        onFiles={(row, [file]) => {
          if (file && sheet.row(row)?.isReadOnly === false) setDropped({ row, file })
        }}
      />
      {at && dropped && (
        <AddEvidenceDialog part={at.part} row={at.row} file={dropped.file} onClose={() => setDropped(undefined)} />
      )}
    </>
  )
}
