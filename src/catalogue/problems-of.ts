import { words, type Words } from '#domain/words/words.ts'
import type { z } from 'zod'
import { pathOf, type Problem } from './problem.ts'

type Issue = z.core.$ZodIssue
type Told = Pick<Problem, 'message' | 'remedy'>

const told = (message: Words, remedy: Words): Told => ({ message, remedy })

const typeNames: Readonly<Record<string, Words>> = {
  string: words('文本', 'a text'),
  number: words('数字', 'a number'),
  boolean: words('true 或 false', 'true or false'),
  array: words('列表', 'a list'),
  object: words('对象', 'an object'),
}

const tellType = (expected: string, isMissing: boolean): Told => {
  const name = typeNames[expected] ?? words(expected, expected)
  return isMissing
    ? told(words('缺少这一项', 'this is missing'), words(`请补上，应为${name.zh}`, `add it: ${name.en}`))
    : told(words('类型不对', 'this has the wrong type'), words(`应为${name.zh}`, `it should be ${name.en}`))
}

const list = (values: readonly unknown[]): string => values.map(String).join(', ')

/** Problems the rules of a scheme raise carry their own words. */
const tellOwn = (params: Readonly<Record<string, unknown>> | undefined): Told => params?.['told'] as Told

const tellOptions = (issue: z.core.$ZodIssueInvalidUnion): Words => {
  const options = 'options' in issue ? list(issue.options) : ''
  return words(`请从中选一个：${options}`, `choose one of: ${options}`)
}

const tell = (issue: Issue): Told => {
  switch (issue.code) {
    case 'custom':
      return tellOwn(issue.params)
    case 'invalid_type':
      return tellType(issue.expected, issue.input === undefined)
    case 'invalid_value':
      return told(
        words('不是允许的值', 'this value is not allowed'),
        words(`请从中选一个：${list(issue.values)}`, `choose one of: ${list(issue.values)}`),
      )
    case 'unrecognized_keys':
      return told(
        words(`有不认识的项：${list(issue.keys)}`, `unknown key: ${list(issue.keys)}`),
        words('请删去或改正拼写', 'remove it or correct its spelling'),
      )
    case 'invalid_union':
      return told(words('种类不认识', 'the kind is unknown'), tellOptions(issue))
    default:
      return told(
        words('超出允许的大小或格式', 'outside the allowed size or form'),
        words(`请对照说明修改（${issue.code}）`, `compare with the description (${issue.code})`),
      )
  }
}

export const problemsOf = (issues: readonly Issue[]): readonly Problem[] =>
  issues.map((issue) => ({ path: pathOf(issue.path), ...tell(issue) }))
