import { textRun, type Block, type Report } from '../model.ts'
import { wantedOf } from '../wanted.ts'
import type { FilledForm } from './fill-form.ts'
import { formBlocks } from './form-blocks.ts'

/** The first table stands under the title of the document; each other one brings its own. */
const tableBlocks = (filled: FilledForm, index: number): readonly Block[] => {
  const blocks = formBlocks(filled).map((block) => (block.kind === 'table' ? { ...block, caption: '' } : block))
  return index === 0
    ? blocks
    : [{ kind: 'heading', level: 1, number: '', runs: [textRun(`${filled.title}（${filled.name}）`)] }, ...blocks]
}

/** Filled forms as one document: the tables that also make up a workbook, one behind the other. */
export const formReport = (filled: readonly FilledForm[]): Report => {
  const title = [textRun(filled[0]?.title ?? '')]
  const blocks = filled.flatMap(tableBlocks)
  return {
    outline: filled[0]?.form.id ?? '',
    label: '',
    title,
    blocks,
    attachments: [],
    unbound: [],
    wanted: wantedOf(title, blocks),
  }
}
