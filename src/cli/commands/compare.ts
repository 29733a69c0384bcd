import { words } from '#domain/words/words.ts'
import { compareFilings, type Comparison } from '../compare/compare-filings.ts'
import { compareObject } from '../compare/compare-object.ts'
import { compareReport } from '../compare/compare-report.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { findingsOf, isAlarming } from '../judged-verdict.ts'
import { readWithText } from '../check/checked-file.ts'

const comparisonOf = async ([first = '', second = '']: readonly string[]): Promise<Comparison> => {
  const a = { file: first, ...(await readWithText(first)) }
  const b = { file: second, ...(await readWithText(second)) }
  return compareFilings(a, b)
}

const run = async ({ words: operands, io, language, flag }: Request): Promise<ExitCode> => {
  const comparison = await comparisonOf(operands)
  if (flag('json')) io.out(JSON.stringify(compareObject(comparison, language)))
  else io.out(compareReport(comparison, { io, language }))
  return findingsOf(comparison.judged, 'note').some(isAlarming) ? 1 : 0
}

export const compare: Command = {
  name: 'compare',
  summary: words('对比同一单位两个年度的报告', 'compare the reports of two years of one organisation'),
  operands: 'FILE FILE',
  count: { least: 2, most: 2 },
  about: words(
    '查找两年之间的异常：存量下降、目标低于上年实绩、文字照搬。先后按报告年度排列，读不出年度时按参数顺序。',
    'Looks for what does not fit between two years: stocks that fall, targets below last year’s result, reused text. The years decide which report is the earlier; without them the order given does.',
  ),
  options: [{ name: 'json', about: words('输出 JSON', 'print JSON') }],
  examples: [
    { line: 'compare 2021年报告.txt 2022年报告.txt', about: words('对比两个年度', 'compare two years') },
    { line: 'compare 2021.md 2022.md --json', about: words('供其他程序使用', 'for other programs') },
  ],
  run,
}
