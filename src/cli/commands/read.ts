import { words } from '#domain/words/words.ts'
import { readFilingFile } from '../check/checked-file.ts'
import type { Command, ExitCode } from '../command.ts'
import { filingJson } from '../json/filing-json.ts'

export const read: Command = {
  name: 'read',
  summary: words('把报告读成结构化数据', 'read a report into structured facts'),
  operands: 'FILE',
  count: { least: 1, most: 1 },
  about: words(
    '输出 JSON：单位、年度、章节、财政金额、比率、项目、指标、数量表述、问题与措施，每项都带原文位置；没有读懂的内容列在 notes。位置按 Unicode 字符计。',
    'Prints JSON: organisation, year, sections, amounts, rates, projects, indicators, claims, problems and measures, each with its place; what was not understood stands in notes. Places count Unicode characters.',
  ),
  options: [],
  examples: [
    { line: 'read 自评报告.txt', about: words('查看读到的数据', 'see the facts that were read') },
    { line: 'read 自评报告.txt > 数据.json', about: words('保存为文件', 'save them to a file') },
  ],
  run: async ({ words: [file = ''], io }): Promise<ExitCode> => {
    const { filing } = await readFilingFile(file)
    io.out(JSON.stringify(filingJson(filing), undefined, 2))
    return 0
  },
}
