import { isZero, printDecimal } from '../number/decimal.ts'
import { words, type Language, type Words } from '../words/words.ts'
import type { ScoreResult } from './score.ts'
import { traceOf, type Trace } from './trace.ts'
import { sumOfParts, type TraceLine } from './trace-lines.ts'

const standing = ({ status, statusNote }: Trace): Words =>
  status === 'confirmed'
    ? words(`方案已核实：${statusNote.zh}`, `scheme confirmed: ${statusNote.en}`)
    : words(`【待核实】${statusNote.zh}`, `[TO CONFIRM] ${statusNote.en}`)

const headline = ({ score, full, unjudged, highest, grades }: ScoreResult): Words => {
  const [got, all, most] = [printDecimal(score), printDecimal(full), printDecimal(highest)]
  const names = (language: Language): string =>
    grades.map(({ name }) => name[language]).join(language === 'zh' ? '、' : ', ')
  const gradePart =
    grades.length === 0
      ? words('', '')
      : words(
          `，等级${grades.length > 1 ? '可能为' : '为'}${names('zh')}`,
          `, grade ${grades.length > 1 ? 'one of ' : ''}${names('en')}`,
        )
  return isZero(unjudged)
    ? words(`得分${got}（满分${all}）${gradePart.zh}`, `score ${got} of ${all}${gradePart.en}`)
    : words(
        `可确认得分${got}（满分${all}），另有${printDecimal(unjudged)}分无法判定，最高${most}${gradePart.zh}`,
        `certain ${got} of ${all}, ${printDecimal(unjudged)} points could not be judged, at most ${most}${gradePart.en}`,
      )
}

const mark = ({ status }: TraceLine): Words =>
  status === 'confirmed' ? words('', '') : words('［待核实］', ' [to confirm]')

const figures = (line: TraceLine): Words => {
  const [earned, all] = [printDecimal(line.earned), printDecimal(line.full)]
  const lost = isZero(line.lost)
    ? words('', '')
    : words(`，失${printDecimal(line.lost)}`, `, lost ${printDecimal(line.lost)}`)
  const open = isZero(line.open)
    ? words('', '')
    : words(`，未判定${printDecimal(line.open)}`, `, open ${printDecimal(line.open)}`)
  return words(`${earned}／${all}${lost.zh}${open.zh}`, `${earned} / ${all}${lost.en}${open.en}`)
}

const ruleText = ({ rule, modifiers }: TraceLine, language: Language): string | undefined => {
  if (rule === undefined) return undefined
  const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; ']
  const told = [rule.formula, ...modifiers].map((text) => text[language]).join(semicolon)
  return `${rule.name[language]} v${rule.version}${colon}${told}`
}

const inputText = ({ inputs, worked }: TraceLine, language: Language): string =>
  [...inputs.map(({ name, value }) => `${name[language]} ${value[language]}`), ...(worked ? [worked] : [])].join(
    language === 'zh' ? '；' : '; ',
  )

const detail = (line: TraceLine, language: Language): readonly string[] =>
  [
    ruleText(line, language),
    inputText(line, language),
    line.why === sumOfParts ? '' : line.why[language],
    line.note?.[language],
  ].filter((text): text is string => text !== undefined && text !== '')

const tell = (line: TraceLine, language: Language, depth: number): readonly string[] => {
  const indent = '  '.repeat(depth)
  return [
    `${indent}${line.name[language]}${mark(line)[language]} ${figures(line)[language]}`,
    ...detail(line, language).map((text) => `${indent}    ${text}`),
    ...line.children.flatMap((child) => tell(child, language, depth + 1)),
  ]
}

const stepsText = ({ steps }: Trace, language: Language): readonly string[] =>
  steps.map(
    ({ name, why, before, after }) =>
      `${name[language]}: ${printDecimal(before.low)} → ${printDecimal(after.low)} (${why[language]})`,
  )

const unplacedText = ({ unplaced }: Trace): readonly Words[] =>
  unplaced.length === 0
    ? []
    : [
        words(
          `未归入方案的指标：${unplaced.join('、')}`,
          `indicators with no place in the scheme: ${unplaced.join(', ')}`,
        ),
      ]

/** A score with its whole trace as lines of text: standing of the scheme first, then the result, then every point. */
export const explainScore = (result: ScoreResult, language: Language): readonly string[] => {
  const trace = traceOf(result)
  const { id, version, name } = trace.scheme
  return [
    `${name[language]} (${id} v${version})`,
    standing(trace)[language],
    headline(result)[language],
    ...trace.assumed.map((told) => told[language]),
    ...trace.lines.flatMap((line) => tell(line, language, 0)),
    ...stepsText(trace, language),
    ...unplacedText(trace).map((told) => told[language]),
  ]
}
