import { deserialize, serialize } from 'node:v8'
import {
  writeList,
  type ListAs,
  type ListColumn,
  type ListValue,
  type WrittenList,
} from '#reports/exchange/write-list.ts'
import type { Task } from './task.ts'

type Rows = readonly (readonly ListValue[])[]

/** Rows page by page, each packed as soon as it is there: so nobody has to pack a hundred thousand at once. */
export type PackedRows = readonly Uint8Array[]

export const packRows = (rows: Rows): Uint8Array => serialize(rows)

export type ListToWrite = { readonly columns: readonly ListColumn[]; readonly pages: PackedRows; readonly as: ListAs }

const bare = ({ id, zh, en, type }: ListColumn): ListColumn => ({ id, zh, en, type })

/** A list for {@link writeListTask}; of a column only what can be cloned is taken along. */
export const listToWrite = (columns: readonly ListColumn[], pages: PackedRows, as: ListAs): ListToWrite => ({
  columns: columns.map(bare),
  pages,
  as,
})

/** A list as the bytes of a file. */
export const writeListTask: Task<ListToWrite, WrittenList> = {
  name: 'write-list',
  run: ({ columns, pages, as }) => {
    const rows = pages.flatMap((page) => deserialize(page) as Rows)
    return writeList(columns, rows, as)
  },
}
