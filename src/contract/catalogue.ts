import { z } from 'zod'
import { taskKindTerms } from '#domain/words/calendar-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { weightStages } from '#domain/scheme/scheme.ts'
import { words } from '#domain/words/words.ts'
import {
  authorityLine,
  checkLine,
  formLine,
  key,
  outlineLine,
  ruleKinds,
  ruleLine,
  wholeAuthority,
  wholeCheck,
  wholeForm,
  wholeOutline,
  wholeRule,
} from './catalogue-shapes.ts'
import { bilingual, line, oneOf, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { level1, level2, libraryIndicator, libraryLine } from './library-shapes.ts'
import { schemeLine, tried, tryInputs, wholeScheme } from './scheme-shapes.ts'

/** The rules are no secret: whoever is signed in reads them. */
const common = { tag: 'catalogue', access: 'signed-in', verbs: [], method: 'get' } as const
const byKey = z.object({ id: key })
const all = <T extends z.ZodType>(line: T) => z.object({ items: z.array(line) })

/** The rules as data: schemes, checks, outlines, forms, rules of the cycle and the documents they follow. Nothing is changed by any call. */
export const catalogueContract = {
  authorities: endpoint({
    ...common,
    path: '/api/catalogue/authorities',
    summary: words('政策依据列表', 'list the documents the rules follow'),
    answer: all(authorityLine),
  }),
  authority: endpoint({
    ...common,
    path: '/api/catalogue/authorities/{id}',
    summary: words('查看政策依据及所用条款', 'a document with the clauses relied on'),
    params: byKey,
    answer: wholeAuthority,
  }),
  schemes: endpoint({
    ...common,
    path: '/api/catalogue/schemes',
    summary: words('评分方案列表', 'list scoring schemes'),
    query: z.object({ object: oneOf(['project', 'department']).optional(), year: year.optional() }),
    answer: all(schemeLine),
  }),
  scheme: endpoint({
    ...common,
    path: '/api/catalogue/schemes/{id}',
    summary: words('查看评分方案', 'a scoring scheme with its parts and rules'),
    params: byKey,
    answer: wholeScheme,
  }),
  tryScheme: endpoint({
    ...common,
    method: 'post',
    path: '/api/catalogue/schemes/{id}/try',
    summary: words('用给定数据试算评分，不保存', 'score given inputs by a scheme; nothing is kept'),
    params: byKey,
    body: z.object({ stage: oneOf(weightStages).default('self-evaluation'), inputs: tryInputs }),
    answer: tried,
  }),
  checks: endpoint({
    ...common,
    path: '/api/catalogue/checks',
    summary: words('检查规则列表', 'list the checks of reports'),
    answer: all(checkLine),
  }),
  check: endpoint({
    ...common,
    path: '/api/catalogue/checks/{id}',
    summary: words('查看检查规则', 'a check in words'),
    params: byKey,
    answer: wholeCheck,
  }),
  outlines: endpoint({
    ...common,
    path: '/api/catalogue/outlines',
    summary: words('报告提纲列表', 'list report outlines'),
    answer: all(outlineLine),
  }),
  outline: endpoint({
    ...common,
    path: '/api/catalogue/outlines/{id}',
    summary: words('查看报告提纲', 'a report outline with its sections'),
    params: byKey,
    answer: wholeOutline,
  }),
  forms: endpoint({
    ...common,
    path: '/api/catalogue/forms',
    summary: words('官方表样列表', 'list official forms'),
    answer: all(formLine),
  }),
  form: endpoint({
    ...common,
    path: '/api/catalogue/forms/{id}',
    summary: words('查看官方表样', 'an official form with its rows'),
    params: byKey,
    answer: wholeForm,
  }),
  rules: endpoint({
    ...common,
    path: '/api/catalogue/rules',
    summary: words('年度工作规则列表', 'list the rules of the yearly cycle'),
    query: z.object({ kind: oneOf(ruleKinds).optional(), year: year.optional() }),
    answer: all(ruleLine),
  }),
  rule: endpoint({
    ...common,
    path: '/api/catalogue/rules/{id}',
    summary: words('查看年度工作规则', 'a rule of the yearly cycle as tables of words'),
    params: byKey,
    query: z.object({ year: year.optional() }),
    answer: wholeRule,
  }),
  returnReasons: endpoint({
    ...common,
    path: '/api/catalogue/return-reasons',
    summary: words('常用退回意见', 'ready wordings for returning something'),
    query: z.object({ year, of: oneOf(idsOf(taskKindTerms)).optional() }),
    answer: z.object({
      items: z.array(z.object({ id: key, of: z.array(oneOf(idsOf(taskKindTerms))), text: bilingual })),
    }),
  }),
  libraries: endpoint({
    ...common,
    path: '/api/catalogue/libraries',
    summary: words('指标库领域列表', 'list the fields of the library of indicators'),
    answer: all(libraryLine),
  }),
  indicators: endpoint({
    ...common,
    path: '/api/catalogue/indicators',
    summary: words('查找指标库', 'find indicators of the library'),
    query: z.object({
      library: key.optional(),
      level1: level1.optional(),
      level2: level2.optional(),
      text: line.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: all(libraryIndicator).extend({ total: z.number().int() }),
  }),
  indicator: endpoint({
    ...common,
    path: '/api/catalogue/indicators/{id}',
    summary: words('查看指标库的指标', 'an indicator of the library'),
    params: byKey,
    answer: libraryIndicator,
  }),
} as const
