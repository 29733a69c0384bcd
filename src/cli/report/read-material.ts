import { withPrevious } from '#reports/build/with-previous.ts'
import type { DraftFiling } from '#domain/filing/draft.ts'
import type { Outline } from '#reports/outline.ts'
import { checkFile, type CheckedFile } from '../check/checked-file.ts'
import { loadForms } from '../files/rules.ts'
import type { Material } from './build-documents.ts'
import { isFacts, readDraft } from './read-draft.ts'

type Sources = {
  readonly file: string
  /** Last year's report or facts, to compare with. */
  readonly previous: string | undefined
  readonly chooseOutline: (draft: DraftFiling) => Outline
  readonly needsChecks: boolean
}

const checkedFile = async ({ file, needsChecks }: Sources): Promise<CheckedFile | undefined> =>
  needsChecks && !isFacts(file) ? checkFile(file) : undefined

/** Reads all that documents are made from. */
export const readMaterial = async (sources: Sources): Promise<Material> => {
  const { file, previous, chooseOutline } = sources
  const own = await readDraft(file)
  const draft = previous === undefined ? own : withPrevious(own, await readDraft(previous))
  return { file, draft, outline: chooseOutline(draft), forms: loadForms(), checked: await checkedFile(sources) }
}
