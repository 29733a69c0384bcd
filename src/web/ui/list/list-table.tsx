import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'

/** A column of a list. The first one names the row. */
export type Column<Row> = {
  readonly head: Words
  readonly isNumber?: boolean
  readonly cell: (row: Row) => ReactNode
}

export type ListTableProps<Row> = {
  readonly caption: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly keyOf: (row: Row) => string
  /** A control at the head of each row. */
  readonly choice?: ((row: Row) => ReactNode) | undefined
}

const chooseText = words('选择', 'Choose')

/** Fewer rows than this are simply drawn. */
const many = 120
/** Pixels of a row of one line; others are measured as they are drawn. */
const lowRow = 41

type Shown = { readonly from: number; readonly to: number; readonly above: number; readonly below: number }

/** Which rows are drawn, and how much room the others take above and below. */
const useShown = (count: number) => {
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const place = body.current?.getBoundingClientRect()
    if (place) setTop(place.top + window.scrollY)
  }, [])
  const isWindowed = count > many
  const virtual = useWindowVirtualizer({
    count: isWindowed ? count : 0,
    estimateSize: () => lowRow,
    overscan: 15,
    scrollMargin: top,
  })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  const all: Shown = { from: 0, to: count, above: 0, below: 0 }
  const shown: Shown =
    isWindowed && first && last
      ? {
          from: first.index,
          to: last.index + 1,
          above: first.start - top,
          below: virtual.getTotalSize() - (last.end - top),
        }
      : { ...all, to: Math.min(count, many) }
  return { body, shown, isWindowed, measure: isWindowed ? virtual.measureElement : undefined }
}

const Gap = ({ height }: { readonly height: number }) =>
  height > 0 ? <tr className="table-gap" aria-hidden="true" style={{ height }} /> : undefined

const Head = <Row,>({ columns, choice }: Pick<ListTableProps<Row>, 'columns' | 'choice'>) => {
  const say = useSay()
  return (
    <thead>
      <tr>
        {choice && (
          <th scope="col" className="table-pick">
            <span className="visually-hidden">{say(chooseText)}</span>
          </th>
        )}
        {columns.map(({ head, isNumber = false }) => (
          <th scope="col" key={head.zh} className={isNumber ? 'number' : undefined}>
            {say(head)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type RowProps<Row> = Pick<ListTableProps<Row>, 'columns' | 'choice'> & { readonly row: Row }

const Cells = <Row,>({ row, columns, choice }: RowProps<Row>) => {
  const say = useSay()
  return (
    <>
      {choice && <td>{choice(row)}</td>}
      {columns.map(({ head, isNumber = false, cell }, at) =>
        at === 0 ? (
          <th scope="row" key={head.zh}>
            {cell(row)}
          </th>
        ) : (
          <td key={head.zh} className={isNumber ? 'number' : undefined} data-label={say(head)}>
            {cell(row)}
          </td>
        ),
      )}
    </>
  )
}

/** The rows of a list; of many only those in sight are drawn. */
export const ListTable = <Row,>({ caption, rows, columns, keyOf, choice }: ListTableProps<Row>) => {
  const { body, shown, isWindowed, measure } = useShown(rows.length)
  return (
    <table className="table table-hover table-cards" aria-rowcount={isWindowed ? rows.length + 1 : undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <Head columns={columns} choice={choice} />
      <tbody ref={body}>
        <Gap height={shown.above} />
        {rows.slice(shown.from, shown.to).map((row, at) => (
          <tr
            key={keyOf(row)}
            ref={measure}
            data-index={shown.from + at}
            aria-rowindex={isWindowed ? shown.from + at + 2 : undefined}
          >
            <Cells row={row} columns={columns} choice={choice} />
          </tr>
        ))}
        <Gap height={shown.below} />
      </tbody>
    </table>
  )
}
