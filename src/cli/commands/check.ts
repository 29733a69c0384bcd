import { severities, type Severity } from '#checks/check.ts'
import { words } from '#domain/words/words.ts'
import { checkAll } from '../check/check-all.ts'
import { htmlSink } from '../check/html-sink.ts'
import { jsonSink } from '../check/json-sink.ts'
import type { Sink, Summary } from '../check/sink.ts'
import { terminalSink } from '../check/terminal-sink.ts'
import { xlsxSink } from '../check/xlsx-sink.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { isFolder } from '../files/find-files.ts'

const defaultPage = 'jiheng-check.html'

const severityOf = (request: Request): Severity =>
  severities.find((severity) => severity === request.value('min-severity')) ?? 'note'

const sinksOf = (request: Request, isMany: boolean): Sink[] => {
  const least = severityOf(request)
  const page = request.value('html')
  const workbook = request.value('xlsx')
  return [
    request.flag('json') ? jsonSink(request) : terminalSink({ request, least, isMany }),
    ...(page === undefined ? [] : [htmlSink({ request, least, isMany, path: page || defaultPage })]),
    ...(workbook === undefined ? [] : [xlsxSink({ request, least, path: workbook })]),
  ]
}

const exitCodeOf = ({ alarming, unreadable }: Summary): ExitCode => {
  if (unreadable > 0) return 2
  return alarming > 0 ? 1 : 0
}

const run = async (request: Request): Promise<ExitCode> => {
  const [first = ''] = request.words
  const isMany = request.words.length > 1 || (await isFolder(first))
  const sinks = sinksOf(request, isMany)
  return exitCodeOf(await checkAll({ request, operands: request.words, least: severityOf(request), sinks }))
}

export const check: Command = {
  name: 'check',
  summary: words('核对一份或多份报告', 'check one or more reports'),
  operands: 'FILE…|FOLDER',
  count: { least: 1, most: Infinity },
  about: words(
    '像审核人员一样核对报告：合计、比率、前后一致、结构、用语。每条结论都列出原文位置、算式和双方数字，不判断哪一方有误；不能判断的也列明原因。可读 Word、Excel、PDF、OFD、网页和文本。',
    'Checks reports as an auditor would: sums, rates, agreement, structure, wording. Every finding shows its places, its arithmetic and all sides, and does not say which side is wrong; what cannot be told is listed with the reason. Reads Word, Excel, PDF, OFD, web pages and text.',
  ),
  options: [
    {
      name: 'json',
      about: words(
        '每个文件输出一行 JSON（格式见 docs/check-json.md）',
        'one line of JSON a file (see docs/check-json.md)',
      ),
    },
    {
      name: 'html',
      value: 'FILE.html',
      optionalValue: /\.html?$/u,
      about: words(
        `另存网页，原文与问题可互相跳转；默认 ${defaultPage}`,
        `also write a page that links source text and findings; ${defaultPage} by default`,
      ),
    },
    {
      name: 'xlsx',
      value: 'FILE.xlsx',
      about: words('另存 Excel：问题清单和核对台账', 'also write a workbook: findings and ledger'),
    },
    {
      name: 'min-severity',
      value: severities.join('|'),
      choices: severities,
      about: words(
        '只显示达到此级别的问题；退出码随之计算，--json 不受影响',
        'show only findings of at least this severity; the exit code follows, --json does not',
      ),
    },
  ],
  examples: [
    { line: 'check 自评报告.docx', about: words('核对一份报告', 'check one report') },
    {
      line: 'check 报告文件夹 --html 汇总.html',
      about: words('核对整个文件夹并生成网页', 'check a folder and write pages'),
    },
    { line: 'check *.md --json > 结果.jsonl', about: words('供其他程序使用', 'for other programs') },
    { line: 'check 自评报告.txt --min-severity error', about: words('只看错误', 'errors only') },
  ],
  run,
}
