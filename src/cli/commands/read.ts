import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { readWithText } from '../check/checked-file.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { openInBrowser } from '../files/open-in-browser.ts'
import { writeResult } from '../files/write-file.ts'
import { readPage } from '../html/read-page.ts'
import { filingJson } from '../json/filing-json.ts'
import { readingReport } from '../read/fact-rows.ts'
import { wroteLine } from '../text/wrote-line.ts'

const pageTitle = words('读取结果', 'what was read')

/** A page that is only looked at goes to a folder of its own, so that two readings never overwrite each other. */
const passingPage = async (file: string): Promise<string> =>
  join(await promises.mkdtemp(join(tmpdir(), 'jiheng-read-')), `${basename(file)}.html`)

const pathOf = async (request: Request, file: string): Promise<string | undefined> =>
  request.value('html') ?? (request.flag('open') ? passingPage(file) : undefined)

const showPage = async (request: Request, file: string, filing: Filing): Promise<boolean> => {
  const { language, io } = request
  const path = await pathOf(request, file)
  if (path === undefined) return false
  await writeResult(path, readPage({ file, filing, language }))
  io.err(wroteLine(path, pageTitle, language))
  if (request.flag('open') && !(await openInBrowser(path)))
    io.err(
      language === 'zh' ? '没有找到浏览器，请自行打开上述网页\n' : 'no browser was found; open the page yourself\n',
    )
  return true
}

const run = async (request: Request): Promise<ExitCode> => {
  const [file = ''] = request.words
  const { filing } = await readWithText(file)
  const isShown = await showPage(request, file, filing)
  if (request.flag('list')) request.io.out(readingReport(filing, request.io, request.language))
  else if (!isShown) request.io.out(JSON.stringify(filingJson(filing), undefined, 2))
  return 0
}

export const read: Command = {
  name: 'read',
  summary: words('把报告读成结构化数据', 'read a report into structured facts'),
  operands: 'FILE',
  count: { least: 1, most: 1 },
  about: words(
    '读出单位、年度、章节、财政金额、比率、项目、指标、数量表述、问题与措施，每项都带原文位置和把握程度；没有读懂的内容列在 notes。默认输出 JSON，位置按 Unicode 字符计。',
    'Reads organisation, year, sections, amounts, rates, projects, indicators, claims, problems and measures, each with its place and how sure the reading is; what was not understood stands in notes. Prints JSON by default; places count Unicode characters.',
  ),
  options: [
    { name: 'list', about: words('在终端列出读到的数据', 'list the facts on the terminal') },
    {
      name: 'open',
      about: words(
        '打开对照网页：左边原文，右边数据，互相指示',
        'open a page with the source and the facts side by side',
      ),
    },
    { name: 'html', value: 'FILE.html', about: words('把对照网页存为文件', 'write that page to a file') },
  ],
  examples: [
    { line: 'read 自评报告.docx --open', about: words('对照原文查看读到的数据', 'see source and facts side by side') },
    { line: 'read 自评报告.pdf --list', about: words('在终端查看', 'see the facts on the terminal') },
    { line: 'read 自评报告.txt > 数据.json', about: words('保存为文件', 'save them to a file') },
  ],
  run,
}
