import type { ReactNode } from 'react'
import { words, type Words } from '#domain/words/words.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { cellText, isFigure } from './cell-text.ts'
import type { Column, Table } from './queries.ts'

const region = (of: Words): Words => words(`表格：${of.zh}`, `Table: ${of.en}`)

type Props = {
  readonly caption: Words
  readonly table: Table
  /** A control in front of a row, under this heading. */
  readonly action?: { readonly heading: Words; readonly of: (row: number) => ReactNode } | undefined
}

const withUnit = (column: Column, unit: string): Words =>
  column.type === 'money' ? words(`${column.zh}（${unit}）`, `${column.en} (${unit})`) : words(column.zh, column.en)

/** A table of an analysis, figures at the right. */
export const DataTable = ({ caption, table: { columns, rows }, action }: Props) => {
  const { say, language } = useLanguage()
  const money = useMoney()
  const unit = useUnitName()
  return (
    <div className="analysis-table" role="region" aria-label={say(region(caption))} tabIndex={0}>
      <table className="table table-hover">
        <caption className="visually-hidden">{say(caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={isFigure(column) ? 'number' : undefined}>
                {say(withUnit(column, unit))}
              </th>
            ))}
            {action && <th scope="col">{say(action.heading)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // Rows have no ids of their own, and none is ever moved.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              {columns.map((column, index) => (
                <td key={column.id} className={isFigure(column) ? 'number' : undefined}>
                  {cellText(row[index], column, { language, money })}
                </td>
              ))}
              {action && <td>{action.of(at)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
