import { parseInputs } from '#catalogue/parse-inputs.ts'
import { parseJson } from '#catalogue/parse-text.ts'
import { scoreFiling } from '#domain/scheme/filing/score-filing.ts'
import { noInputs, type SchemeInputs } from '#domain/scheme/measure.ts'
import { prepareScheme } from '#domain/scheme/prepare.ts'
import { words } from '#domain/words/words.ts'
import { readWithText } from '../check/checked-file.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { Problem } from '../problem.ts'
import { chooseScheme, readText, valueOf } from '../score/choose-scheme.ts'
import { scoreJson } from '../score/score-object.ts'
import { scoreReport } from '../score/score-report.ts'

const neededScheme = (): Problem =>
  new Problem(
    words('没有指定评分方案', 'no scheme was named'),
    words('请写 --scheme ID；jiheng schemes 列出全部方案', 'write --scheme ID; jiheng schemes lists them all'),
  )

const inputsOf = (file: string | undefined): SchemeInputs =>
  file === undefined ? noInputs : valueOf(parseInputs(valueOf(parseJson(readText(file)), file)), file)

const run = async ({ words: [file = ''], value, flag, io, language }: Request): Promise<ExitCode> => {
  const id = value('scheme')
  if (id === undefined) throw neededScheme()
  const loaded = chooseScheme(id)
  const inputs = inputsOf(value('inputs'))
  const { filing } = await readWithText(file)
  const score = scoreFiling(prepareScheme(loaded.scheme), filing, inputs)
  io.out(flag('json') ? scoreJson(file, loaded, score) : scoreReport(score, { io, language }))
  return 0
}

export const score: Command = {
  name: 'score',
  summary: words('按评分方案计分，并与自评得分对照', 'score a report and compare with its own claim'),
  operands: 'FILE --scheme ID',
  count: { least: 1, most: 1 },
  about: words(
    '按方案计分，逐项列出规则、算式和失分原因，并与报告自评得分对照。资料不足的部分只给出范围，不作猜测。“待核实”的方案不能当作正式标准。',
    'Scores by a scheme with rule, arithmetic and reason for every point, beside the score the report claims. Where data are missing it gives a range and does not guess. A scheme “to be confirmed” is not the official standard.',
  ),
  options: [
    {
      name: 'scheme',
      value: 'ID|FILE.json',
      about: words('评分方案的名称，或自备方案文件', 'id of a scheme, or a scheme file of your own'),
    },
    {
      name: 'inputs',
      value: 'FILE.json',
      about: words('补充报告中没有的数据或判定', 'data or judgements the report does not contain'),
    },
    { name: 'json', about: words('输出 JSON', 'print JSON') },
  ],
  examples: [
    {
      line: 'score 自评报告.txt --scheme guangdong-department-2022',
      about: words('按广东方案计分', 'score by the Guangdong scheme'),
    },
    {
      line: 'score 自评报告.txt --scheme 我的方案.json --json',
      about: words('自备方案，输出 JSON', 'a scheme of your own, as JSON'),
    },
  ],
  run,
}
