import { basename, dirname, extname, join } from 'node:path'
import { words } from '#domain/words/words.ts'
import { fillForm } from '#reports/fill/fill-form.ts'
import type { FillProblem } from '#reports/fill/fill-problem.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { readBytes } from '../files/read-file.ts'
import { writeResult } from '../files/write-file.ts'
import { Problem } from '../problem.ts'
import { readDraft } from '../report/read-draft.ts'
import { plain } from '../terminal/style.ts'
import { wroteLine } from '../text/wrote-line.ts'

const usualPath = (form: string): string => join(dirname(form), `${basename(form, extname(form))}-已填.xlsx`)

const problemLine = ({ at, message, remedy }: FillProblem, language: 'zh' | 'en'): string =>
  plain(`${at === '' ? '' : `${at}  `}${message[language]}（${remedy[language]}）`)

const refused = (problems: readonly FillProblem[], form: string): Problem => {
  const [first] = problems
  return new Problem(
    first?.message ?? words('表格没有可填的位置', 'there is nowhere to fill in anything'),
    first?.remedy ?? words('请核对表格', 'look at the form'),
    form,
  )
}

const run = async ({ words: [form = '', facts = ''], value, io, language }: Request): Promise<ExitCode> => {
  const draft = await readDraft(facts)
  const wanted = value('project')
  const project = wanted === undefined ? undefined : draft.projects.find(({ name }) => name === wanted)
  if (wanted !== undefined && project === undefined)
    throw new Problem(
      words(`数据中没有项目 ${wanted}`, `the facts hold no project ${wanted}`),
      words(
        `可选：${draft.projects.map(({ name }) => name).join('、')}`,
        `choose from: ${draft.projects.map(({ name }) => name).join(', ')}`,
      ),
      facts,
    )
  const filled = fillForm(await readBytes(form), draft, project)
  if (filled.kind === 'refused') throw refused(filled.problems, form)
  const path = value('out') ?? usualPath(form)
  await writeResult(path, filled.bytes)
  io.err(wroteLine(path, words('填好的表格', 'the filled form'), language))
  for (const problem of filled.problems) io.out(problemLine(problem, language))
  return filled.problems.length > 0 ? 1 : 0
}

export const fill: Command = {
  name: 'fill',
  summary: words('把数据填入下发的空白 Excel 表', 'fill an official blank workbook in place'),
  operands: 'FORM.xlsx FACTS',
  count: { least: 2, most: 2 },
  about: words(
    '按栏目名称找到位置，把数据填入上级下发的空白表；表中的格式、校验、打印设置和宏都不改动，已填的内容不覆盖，放不下的逐条列出（退出码 1）。FACTS 是报告或数据文件。',
    'Finds the cells of a blank form by their labels and fills them in; formats, validations, print set-up and macros stay, nothing filled is overwritten, what did not fit is listed (exit code 1). FACTS is a report or a facts file.',
  ),
  options: [
    {
      name: 'out',
      value: 'FILE.xlsx',
      about: words('输出文件，默认在原文件名后加“-已填”', 'file to write, by default the name of the form with -已填'),
    },
    {
      name: 'project',
      value: 'NAME',
      about: words('项目表填哪个项目，默认第一个', 'which project a project form is for, the first by default'),
    },
  ],
  examples: [{ line: 'fill 空白自评表.xlsx 数据.json', about: words('填一张下发的表', 'fill in a form') }],
  run,
}
