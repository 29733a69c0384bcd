import { words } from '#domain/words/words.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { loadOutlines } from '../files/rules.ts'
import { fittingOutline, namedOutline } from '../report/choose-outline.ts'
import { readDraft } from '../report/read-draft.ts'
import { reportSummary } from '../report/report-summary.ts'
import { writeReport } from '../report/write-report.ts'

const run = async ({ words: [file = ''], value, io, language }: Request): Promise<ExitCode> => {
  const outlines = loadOutlines()
  const id = value('outline')
  const named = id === undefined ? undefined : namedOutline(outlines, id)
  const draft = await readDraft(file)
  const written = await writeReport(draft, named ?? fittingOutline(outlines, draft), value('out') ?? '.')
  io.out(reportSummary(written, language))
  return 0
}

export const report: Command = {
  name: 'report',
  summary: words('按提纲撰写自评报告和自评表', 'write the report and its tables'),
  operands: 'FILE',
  count: { least: 1, most: 1 },
  about: words(
    '从报告（Word、PDF、文本等）或数据文件（.json）撰写部门整体支出绩效自评报告（.docx、.md）和自评表（.xlsx）。文中每个数字都取自数据，与表格一致；缺的内容标为【待补：…】，不编造。',
    'Writes the self-evaluation report (.docx, .md) and its tables (.xlsx) from a filed report (Word, PDF, text …) or a facts file (.json). Every figure in the text comes from the facts, so text and tables agree; what is missing is marked 【待补：…】 and never invented.',
  ),
  options: [
    {
      name: 'outline',
      value: 'ID',
      about: words(
        '报告提纲；不写时按年度选用（guangzhou-2021、guangzhou-2022、guangzhou-2023）',
        'outline of the report; chosen by the year if left out (guangzhou-2021, guangzhou-2022, guangzhou-2023)',
      ),
    },
    {
      name: 'out',
      value: 'DIR',
      about: words('输出文件夹，默认当前文件夹', 'folder for the results, the current one by default'),
    },
  ],
  examples: [
    {
      line: 'report samples/longjin-2022.facts.json --outline guangzhou-2021 --out out',
      about: words('从数据文件撰写', 'write from a facts file'),
    },
    {
      line: 'report 自评报告.txt --out 结果',
      about: words('按所属年度的提纲重写一份报告', 'write a filed report anew'),
    },
  ],
  run,
}
