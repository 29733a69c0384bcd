import type { DraftFiling } from '#domain/filing/draft.ts'
import { toDraft } from '#domain/filing/draft-from-filing.ts'
import { words } from '#domain/words/words.ts'
import { parseDraftFacts } from '#importers/facts/parse-draft-facts.ts'
import { readWithText } from '../check/checked-file.ts'
import { readBytes } from '../files/read-file.ts'
import { Problem } from '../problem.ts'

const readFacts = async (file: string): Promise<DraftFiling> => {
  const bytes = await readBytes(file)
  const { draft, problems } = parseDraftFacts(new TextDecoder().decode(bytes))
  const [problem] = problems
  if (!problem) return draft
  throw new Problem(problem.message, problem.remedy, problem.path === '' ? file : `${file}: ${problem.path}`)
}

export const isFacts = (file: string): boolean => file.toLowerCase().endsWith('.json')

/** The facts to write from: a facts file (.json), or a filed report read into facts. */
export const readDraft = async (file: string): Promise<DraftFiling> => {
  if (isFacts(file)) return readFacts(file)
  const { filing } = await readWithText(file)
  if (filing.kind !== 'other' || filing.sections.length > 0) return toDraft(filing)
  throw new Problem(
    words('没有从文件中读到可以成文的内容', 'nothing was read from the file that a report could be written from'),
    words(
      '请用 jiheng read 查看读到了什么，或改用 .json 数据文件（样例见 samples）',
      'see what was read with jiheng read, or give a .json facts file (see samples)',
    ),
    file,
  )
}
