import { projectStateTerms, recurrenceTerms } from '../words/budget-terms.ts'
import { goalTermTerms, likelihoodTerms } from '../words/form-terms.ts'
import { indicatorOriginTerms, valueBasisTerms } from '../words/goal-terms.ts'
import { budgetLevelTerms, organisationKindTerms } from '../words/organisation-terms.ts'
import { codeTable, wordTable } from './code-table.ts'

/** 1 是, 2 否: 0 does not occur. Read in the comments of two columns; the others are taken to be alike. */
export const yesNo = codeTable(
  ['是否', 'yes or no'],
  [
    ['1', 'yes', '是', 'yes'],
    ['2', 'no', '否', 'no'],
  ],
)

/** PRO_CAT_CODE. Systems differ in their numbers: map, do not assume. */
export const projectCategories = codeTable(
  ['项目类别', 'category of project'],
  [
    ['1', 'personnel', '人员类', 'personnel'],
    ['2', 'running', '运转类', 'running costs'],
    ['21', 'running-public', '公用经费', 'public costs'],
    ['22', 'running-other', '其他运转类', 'other running costs'],
    ['3', 'specific', '特定目标类', 'specific purpose'],
  ],
)

/** FUND_TYPE_CODE. */
export const fundTypes = codeTable(
  ['资金性质', 'nature of the money'],
  [
    ['1', 'government', '政府预算资金', 'government budget'],
    ['11', 'general', '一般公共预算', 'general public budget'],
    ['111', 'general-budget', '一般公共预算资金', 'money of the general public budget'],
    ['112', 'general-bond', '一般债券', 'general bonds'],
    ['113', 'foreign-loan', '外国政府和国际组织贷款', 'foreign loans'],
    ['114', 'foreign-grant', '外国政府和国际组织赠款', 'foreign grants'],
    ['12', 'fund', '政府性基金预算', 'government fund budget'],
    ['121', 'government-fund', '政府性基金预算资金', 'money of the government fund budget'],
    ['122', 'special-bond', '专项债券', 'special bonds'],
    ['13', 'state-capital', '国有资本经营预算资金', 'state capital budget'],
    ['14', 'social-insurance', '社会保险基金预算资金', 'social insurance budget'],
    ['2', 'special-account', '财政专户管理资金', 'special fiscal account'],
    ['3', 'unit', '单位资金', 'money of the unit'],
    ['31', 'unit-service', '事业收入资金', 'service income'],
    ['32', 'unit-grant', '上级补助收入资金', 'grants from above'],
    ['33', 'unit-handed-up', '附属单位上缴收入资金', 'handed up by subordinate units'],
    ['34', 'unit-business', '事业单位经营收入资金', 'business income'],
    ['39', 'unit-other', '其他收入资金', 'other income'],
  ],
)

/** perf_type_code. */
export const monitoringTypes = codeTable(
  ['监控类型', 'kind of monitoring'],
  [
    ['1', 'department', '部门监控', 'by the department'],
    ['2', 'finance-key', '财政重点监控', 'key monitoring by the finance bureau'],
  ],
)

/** Signs, as they are printed. */
export const comparatorSigns = codeTable(
  ['计算符号', 'comparison'],
  [
    ['≥', '>=', '不低于', 'at least'],
    ['≤', '<=', '不高于', 'at most'],
    ['=', '=', '等于', 'equal to'],
    ['>', '>', '高于', 'more than'],
    ['<', '<', '低于', 'less than'],
    ['定性', 'qualitative', '定性', 'in words'],
  ],
)

export const likelihoods = wordTable(['完成目标可能性', 'likelihood'], likelihoodTerms)
export const organisationKinds = wordTable(['单位类型', 'kind of organisation'], organisationKindTerms)
export const budgetLevels = wordTable(['预算级次', 'level of budget'], budgetLevelTerms)
export const recurrences = wordTable(['项目持续性', 'recurrence'], recurrenceTerms)
export const projectStates = wordTable(['项目状态', 'state of the project'], projectStateTerms)
export const goalTerms = wordTable(['目标期限', 'term of the goal'], goalTermTerms)
export const valueBases = wordTable(['指标值设定依据', 'basis of the target'], valueBasisTerms)
export const indicatorOrigins = wordTable(['指标来源', 'origin of the indicator'], indicatorOriginTerms)

/** All lists by the heading they have in the documents. */
export const codeTables = [
  yesNo,
  projectCategories,
  fundTypes,
  monitoringTypes,
  comparatorSigns,
  likelihoods,
  organisationKinds,
  budgetLevels,
  recurrences,
  projectStates,
  goalTerms,
  valueBases,
  indicatorOrigins,
] as const
