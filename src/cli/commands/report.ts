import { words } from '#domain/words/words.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { readBytes } from '../files/read-file.ts'
import { loadOutlines } from '../files/rules.ts'
import { Problem } from '../problem.ts'
import { fittingOutline, namedOutline } from '../report/choose-outline.ts'
import { documentKinds, formats, isDocumentKind, isFormat, type DocumentKind } from '../report/document-kinds.ts'
import { readMaterial } from '../report/read-material.ts'
import { reportSummary } from '../report/report-summary.ts'
import type { Template } from '../report/write-format.ts'
import { usualOrder, writeDocuments, type Order } from '../report/write-report.ts'

const allKinds = Object.keys(documentKinds).filter(isDocumentKind)

/** A list written with commas; every name must be known. */
const listOf = <T extends string>(
  written: string,
  isKnown: (name: string) => name is T,
  known: readonly string[],
): readonly T[] => {
  const names = written.split(/[,，]/u).map((name) => name.trim())
  const wrong = names.find((name) => !isKnown(name))
  if (wrong === undefined) return names.filter(isKnown)
  throw new Problem(
    words(`没有 ${wrong}`, `there is no ${wrong}`),
    words(`可选：${known.join('、')}`, `choose from: ${known.join(', ')}`),
  )
}

const kindsOf = (request: Request): readonly DocumentKind[] | undefined => {
  const written = request.value('document')
  if (written === undefined) return undefined
  return written === 'all' ? allKinds : listOf(written, isDocumentKind, [...allKinds, 'all'])
}

const templateOf = async (request: Request): Promise<Template | undefined> => {
  const path = request.value('template')
  return path === undefined ? undefined : { path, bytes: await readBytes(path) }
}

const orderOf = async (request: Request): Promise<Order> => {
  const kinds = kindsOf(request)
  const written = request.value('format')
  return {
    ...usualOrder(request.value('out') ?? '.'),
    ...(kinds === undefined ? {} : { kinds }),
    isNamed: kinds !== undefined && request.value('document') !== 'all',
    formats: written === undefined ? undefined : listOf(written, isFormat, formats),
    template: await templateOf(request),
    isFinal: request.flag('final'),
  }
}

const needsChecks = ({ kinds }: Order): boolean => kinds.includes('findings') || kinds.includes('rectification')

const run = async (request: Request): Promise<ExitCode> => {
  const {
    words: [file = ''],
    value,
    io,
    language,
  } = request
  const outlines = loadOutlines()
  const id = value('outline')
  const named = id === undefined ? undefined : namedOutline(outlines, id)
  const order = await orderOf(request)
  const material = await readMaterial({
    file,
    previous: value('previous'),
    chooseOutline: (draft) => named ?? fittingOutline(outlines, draft),
    needsChecks: needsChecks(order),
  })
  io.out(reportSummary(await writeDocuments(material, order), language))
  return 0
}

const kindList = (language: 'zh' | 'en'): string =>
  allKinds.map((kind) => `${kind} ${documentKinds[kind].name[language]}`).join(language === 'zh' ? '、' : ', ')

export const report: Command = {
  name: 'report',
  summary: words('撰写自评报告、自评表和其他绩效文书', 'write the report, its tables and other documents'),
  operands: 'FILE',
  count: { least: 1, most: 1 },
  about: words(
    '从报告（Word、PDF、文本等）或数据文件（.json）撰写自评报告（.docx、.md）和自评表（.xlsx），也可写目标申报表、监控表、整改台账、检查结果说明和公开稿。文中每个数字都取自数据，与表格一致；缺的内容标为【待补：…】，不编造。',
    'Writes the self-evaluation report (.docx, .md) and its tables (.xlsx) from a filed report (Word, PDF, text …) or a facts file (.json); on demand also goal declarations, monitoring tables, the rectification ledger, findings and the public version. Every figure in the text comes from the facts, so text and tables agree; what is missing is marked 【待补：…】 and never invented.',
  ),
  options: [
    {
      name: 'document',
      value: 'KIND,…',
      about: words(
        `要写的文书：${kindList('zh')}；all 为全部；默认 report,tables`,
        `what to write: ${kindList('en')}; all for all; report,tables by default`,
      ),
    },
    {
      name: 'format',
      value: formats.join(','),
      about: words(
        '文件格式，可写多个；不写时用各文书常用的格式',
        'formats; if left out, those usual for each document',
      ),
    },
    {
      name: 'outline',
      value: 'ID',
      about: words(
        '报告提纲；不写时按年度选用（如 guangzhou-2023）',
        'outline of the report; chosen by the year if left out (guangzhou-2023)',
      ),
    },
    {
      name: 'template',
      value: 'FILE.docx',
      about: words('在 Word 中改好的模板，见 jiheng template', 'a template edited in Word, see jiheng template'),
    },
    {
      name: 'previous',
      value: 'FILE',
      about: words('上年度报告或数据，用于与上年比较的语句', 'the report or facts of last year, to compare with'),
    },
    { name: 'final', about: words('定稿：尚有待补内容时不写', 'final: nothing is written while facts are missing') },
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
      line: 'report 自评报告.docx --document findings,rectification --out 结果',
      about: words('写出检查结果说明和整改台账', 'write findings and rectification ledger'),
    },
    {
      line: 'report 数据.json --document public --format pdf,html',
      about: words('写出公开稿', 'write the public version'),
    },
  ],
  run,
}
