import { printRuns, type Block, type Report, type Run } from '../model.ts'

/** Where a fact is printed: under which heading, in which sentence or row. */
export type Occurrence = {
  readonly key: string
  readonly section: string
  readonly inTable: boolean
  readonly context: string
}

type Line = { readonly runs: readonly Run[]; readonly inTable: boolean }

/** A row of a table is told by its words. */
const linesOf = (block: Block): readonly Line[] => {
  switch (block.kind) {
    case 'heading':
      return []
    case 'paragraph':
      return [{ runs: block.runs, inTable: false }]
    case 'table':
      return block.rows.map((row) => ({
        runs: row.flatMap(({ runs }, index): readonly Run[] =>
          index === 0 ? runs : [{ kind: 'text', text: ' ' }, ...runs],
        ),
        inTable: true,
      }))
  }
}

const reach = 16

/** The words around a figure. */
const contextOf = (runs: readonly Run[], at: number): string => {
  const before = printRuns(runs.slice(0, at))
  const after = printRuns(runs.slice(at + 1))
  const [head, tail] = [before.slice(-reach), after.slice(0, reach)]
  return `${head.length < before.length ? '…' : ''}${head}${runs[at]?.text ?? ''}${tail}${tail.length < after.length ? '…' : ''}`
}

/** Every place where a report prints a bound figure; another unit of the same fact counts as it. */
export const occurrencesOf = ({ blocks }: Pick<Report, 'blocks'>): readonly Occurrence[] => {
  let section = ''
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') section = block.number + printRuns(block.runs)
    return linesOf(block).flatMap(({ runs, inTable }) =>
      runs.flatMap((run, at): readonly Occurrence[] =>
        run.kind === 'figure'
          ? [{ key: run.binding.split('@')[0] ?? '', section, inTable, context: contextOf(runs, at) }]
          : [],
      ),
    )
  })
}
