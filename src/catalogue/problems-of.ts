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

const otherwise = (issue: Issue): Told =>
  told(
    words('超出允许的大小或格式', 'outside the allowed size or form'),
    words(`请对照说明修改（${issue.code}）`, `compare with the description (${issue.code})`),
  )

const tellers: { readonly [C in Issue['code']]?: (issue: Extract<Issue, { code: C }>) => Told } = {
  custom: ({ params }) => tellOwn(params),
  invalid_type: ({ expected, input }) => tellType(expected, input === undefined),
  invalid_value: ({ values }) =>
    told(
      words('不是允许的值', 'this value is not allowed'),
      words(`请从中选一个：${list(values)}`, `choose one of: ${list(values)}`),
    ),
  unrecognized_keys: ({ keys }) =>
    told(
      words(`有不认识的项：${list(keys)}`, `unknown key: ${list(keys)}`),
      words('请删去或改正拼写', 'remove it or correct its spelling'),
    ),
  invalid_union: (issue) => told(words('种类不认识', 'the kind is unknown'), tellOptions(issue)),
}

// The table is keyed by the issue's own code, so the teller found always fits the issue given to it.
const tell = (issue: Issue): Told => {
  const teller = tellers[issue.code] as ((given: Issue) => Told) | undefined
  return (teller ?? otherwise)(issue)
}

export const problemsOf = (issues: readonly Issue[]): readonly Problem[] =>
  issues.map((issue) => ({ path: pathOf(issue.path), ...tell(issue) }))
