import type { RecipeField } from '../recipe/field.ts'
import type { SkipReason } from '../recipe/recipe.ts'
import type { Term } from './words.ts'

const standard = '财办〔2023〕12号'

/** Columns of an export of the budget system. */
export const recipeFieldTerms = {
  'unit-code': { zh: '预算单位编码', en: 'code of the budget unit', authority: standard },
  'unit-name': { zh: '预算单位名称', en: 'name of the budget unit', authority: standard },
  'project-code': { zh: '项目编码', en: 'code of the project', authority: standard },
  'project-name': { zh: '项目名称', en: 'name of the project', authority: standard },
  'function-class': { zh: '支出功能分类', en: 'functional class', authority: standard },
  'government-economic-class': {
    zh: '政府支出经济分类',
    en: 'economic class of the government budget',
    authority: standard,
  },
  'department-economic-class': {
    zh: '部门支出经济分类',
    en: 'economic class of the department budget',
    authority: standard,
  },
  'fund-nature': { zh: '资金性质', en: 'nature of the money', authority: standard },
  'document-number': { zh: '指标文号', en: 'number of the notice', authority: standard },
  date: { zh: '日期', en: 'date', authority: 'practice' },
  summary: { zh: '摘要', en: 'summary', authority: 'practice' },
  'opening-budget': { zh: '年初预算', en: 'opening budget', authority: standard },
  'annual-budget': { zh: '全年预算', en: 'budget after all changes', authority: standard },
  executed: { zh: '支付数', en: 'paid', authority: standard },
  available: { zh: '可用余额', en: 'available', authority: standard },
} as const satisfies Readonly<Record<RecipeField, Term>>

/** Why a row of an export was not taken. */
export const skipReasonTerms = {
  blank: { zh: '空行', en: 'an empty row', authority: 'product' },
  subtotal: { zh: '合计、小计行', en: 'a total or subtotal', authority: 'product' },
  'repeated-head': { zh: '重复的表头', en: 'the head printed again', authority: 'product' },
  'bad-number': { zh: '金额无法识别', en: 'an amount that cannot be read', authority: 'product' },
  'no-amount': { zh: '没有金额', en: 'no amount', authority: 'product' },
} as const satisfies Readonly<Record<SkipReason, Term>>
