import {
  accountMeasureTerms,
  accountRowRoleTerms,
  accountSideTerms,
  accountStageTerms,
  budgetFormTerms,
  evaluationFactTerms,
  finalAccountFormTerms,
} from './account-terms.ts'
import { cellTerms } from './cell-terms.ts'
import { confidenceReasonTerms, confidenceTerms } from './confidence-terms.ts'
import { confirmationTerms } from './confirmation-terms.ts'
import { filingKindTerms } from './filing-kind-terms.ts'
import { expenditureNatureTerms, financeFlowTerms, financeStageTerms, fundSourceTerms } from './finance-terms.ts'
import {
  deviationCauseTerms,
  formKindTerms,
  goalTermTerms,
  likelihoodTerms,
  moneyColumnTerms,
  projectNatureTerms,
} from './form-terms.ts'
import { gradeTerms } from './grade-terms.ts'
import { indicatorLevelTerms } from './indicator-level-terms.ts'
import { managementTerms } from './management-terms.ts'
import { noteTerms } from './note-terms.ts'
import { periodTerms } from './period-terms.ts'
import { processSets, type TitledTerms } from './process-sets.ts'
import { qualifierTerms } from './qualifier-terms.ts'
import { recipeFieldTerms, skipReasonTerms } from './recipe-terms.ts'
import { sectionTerms } from './section-terms.ts'
import { severityTerms } from './severity-terms.ts'
import { verdictTerms } from './verdict-terms.ts'
import { words } from './words.ts'

/** Every closed set with its heading and the file that holds it, in the order docs/words.md prints them. */
export const allTerms: readonly TitledTerms[] = [
  { title: words('文件种类', 'Kinds of document'), file: 'filing-kind-terms.ts', terms: filingKindTerms },
  { title: words('报告章节', 'Sections of a report'), file: 'section-terms.ts', terms: sectionTerms },
  { title: words('预算阶段', 'Stages of an amount'), file: 'finance-terms.ts', terms: financeStageTerms },
  { title: words('资金来源', 'Sources of money'), file: 'finance-terms.ts', terms: fundSourceTerms },
  { title: words('支出性质', 'Nature of spending'), file: 'finance-terms.ts', terms: expenditureNatureTerms },
  { title: words('收支方向', 'Flow'), file: 'finance-terms.ts', terms: financeFlowTerms },
  {
    title: words('绩效管理环节', 'Steps of performance management'),
    file: 'management-terms.ts',
    terms: managementTerms,
  },
  { title: words('绩效管理表格', 'Official forms'), file: 'form-terms.ts', terms: formKindTerms },
  { title: words('目标期限', 'Terms of a goal'), file: 'form-terms.ts', terms: goalTermTerms },
  { title: words('项目属性', 'Nature of a project'), file: 'form-terms.ts', terms: projectNatureTerms },
  { title: words('表内资金栏目', 'Columns of money in a form'), file: 'form-terms.ts', terms: moneyColumnTerms },
  { title: words('偏差原因类别', 'Causes of a deviation'), file: 'form-terms.ts', terms: deviationCauseTerms },
  { title: words('完成目标可能性', 'Likelihood of reaching the goal'), file: 'form-terms.ts', terms: likelihoodTerms },
  { title: words('决算公开表', 'Tables of a final account'), file: 'account-terms.ts', terms: finalAccountFormTerms },
  { title: words('预算公开表', 'Tables of a budget'), file: 'account-terms.ts', terms: budgetFormTerms },
  { title: words('预决算', 'Budget or account'), file: 'account-terms.ts', terms: accountStageTerms },
  {
    title: words('预决算表的金额', 'Amounts of an account table'),
    file: 'account-terms.ts',
    terms: accountMeasureTerms,
  },
  { title: words('预决算表的行', 'Rows of an account table'), file: 'account-terms.ts', terms: accountRowRoleTerms },
  { title: words('预决算表的收支侧', 'Sides of an account table'), file: 'account-terms.ts', terms: accountSideTerms },
  { title: words('绩效评价事实', 'Facts of evaluation'), file: 'account-terms.ts', terms: evaluationFactTerms },
  { title: words('指标层级', 'Indicator levels'), file: 'indicator-level-terms.ts', terms: indicatorLevelTerms },
  { title: words('评价等级', 'Grades'), file: 'grade-terms.ts', terms: gradeTerms },
  { title: words('数量修饰', 'Qualifiers of a figure'), file: 'qualifier-terms.ts', terms: qualifierTerms },
  { title: words('时间表述', 'Periods of a figure'), file: 'period-terms.ts', terms: periodTerms },
  { title: words('单元格', 'Table cells'), file: 'cell-terms.ts', terms: cellTerms },
  { title: words('检查结论', 'Verdicts'), file: 'verdict-terms.ts', terms: verdictTerms },
  { title: words('问题级别', 'Severities'), file: 'severity-terms.ts', terms: severityTerms },
  { title: words('规则状态', 'Standing of a rule'), file: 'confirmation-terms.ts', terms: confirmationTerms },
  { title: words('导出表栏目', 'Columns of an export'), file: 'recipe-terms.ts', terms: recipeFieldTerms },
  { title: words('未取的行', 'Rows not taken'), file: 'recipe-terms.ts', terms: skipReasonTerms },
  { title: words('读取把握', 'How sure a reading is'), file: 'confidence-terms.ts', terms: confidenceTerms },
  { title: words('把握的依据', 'Why it is that sure'), file: 'confidence-terms.ts', terms: confidenceReasonTerms },
  { title: words('阅读备注', 'Remarks of the reader'), file: 'note-terms.ts', terms: noteTerms },
  ...processSets,
]
