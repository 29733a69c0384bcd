import type { SectionKind } from '#domain/filing/filing.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertSection, listSections, updateSection, type Writing } from '#store/queries/report-section.ts'
import type { Context } from '../context.ts'
import { conflicting } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'
import { loadWhole } from './load-self-evaluation.ts'
import { unlessSigned } from './set-inputs.ts'

export type SaveSection = {
  readonly id: string
  readonly section: SectionKind
  /** Version that was read; 0 where nothing had been written yet. */
  readonly version: number
  /** Lines are paragraphs; {{execution}} prints a fact. */
  readonly text: string
}

const write = (tx: Work, input: SaveSection, writing: Omit<Writing, 'text'>): Promise<boolean> => {
  const of = { selfEvaluationId: input.id, section: input.section }
  const { text, version } = input
  return version === 0
    ? insertSection(tx, of, { ...writing, text })
    : updateSection(tx, { ...of, version }, { ...writing, text })
}

/** Saves the department’s words for a section of the report. */
export const saveSection = (
  ctx: Context,
  input: SaveSection,
): Promise<{ id: string; section: SectionKind; version: number }> =>
  change(ctx, async (tx) => {
    const { id, section, text, version } = input
    const { whole, thing } = await loadWhole(ctx, tx, { id, verbs: ['self-evaluation.assemble'] })
    unlessSigned(thing.progress.state)
    const before = (await listSections(tx, id)).find((one) => one.section === section)
    const isLast = (before?.version ?? 0) === version
    const writing = { organisationId: whole.organisationId, by: ctx.actor.person, at: ctx.now() }
    if (!isLast || !(await write(tx, input, writing))) throw conflicting(before, ['text'])
    const changes = changesBetween({ [section]: before?.text ?? '' }, { [section]: text })
    const note = { organisation: whole.organisationId, noun: 'self-evaluation', nounId: id, changes }
    tx.note({ ...note, verb: 'self-evaluation.write' })
    return { id, section, version: version + 1 }
  })
