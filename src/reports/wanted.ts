import { printRuns, type Block, type Report, type Run, type Wanted } from './model.ts'

const runsIn = (block: Block): readonly Run[] =>
  block.kind === 'table' ? [...block.header, ...block.rows].flat().flatMap(({ runs }) => runs) : block.runs

/** Every 待补 mark of these blocks, with the heading it stands under. */
export const wantedIn = (blocks: readonly Block[]): readonly Wanted[] => {
  let section = ''
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') section = block.number + printRuns(block.runs)
    return runsIn(block).flatMap((run) => (run.kind === 'gap' ? [{ section, wanted: run.wanted }] : []))
  })
}

/** Every 待补 mark of a report, that of its title among them. */
export const wantedOf = (title: readonly Run[], blocks: readonly Block[]): readonly Wanted[] => [
  ...title.flatMap((run) => (run.kind === 'gap' ? [{ section: '', wanted: run.wanted }] : [])),
  ...wantedIn(blocks),
]

export type Finalised =
  | { readonly kind: 'final'; readonly report: Report }
  | { readonly kind: 'wanted'; readonly wanted: readonly Wanted[] }

/** A report may be saved with any 待补 mark; only one without may be finalised. The marks are told in reading order. */
export const finalise = (report: Report): Finalised => {
  const wanted = wantedOf(report.title, report.blocks)
  return wanted.length === 0 ? { kind: 'final', report } : { kind: 'wanted', wanted }
}
