import { cellTerms } from './cell-terms.ts'
import { confirmationTerms } from './confirmation-terms.ts'
import { filingKindTerms } from './filing-kind-terms.ts'
import { expenditureNatureTerms, financeFlowTerms, financeStageTerms, fundSourceTerms } from './finance-terms.ts'
import { gradeTerms } from './grade-terms.ts'
import { indicatorLevelTerms } from './indicator-level-terms.ts'
import { managementTerms } from './management-terms.ts'
import { noteTerms } from './note-terms.ts'
import { periodTerms } from './period-terms.ts'
import { qualifierTerms } from './qualifier-terms.ts'
import { sectionTerms } from './section-terms.ts'
import { severityTerms } from './severity-terms.ts'
import { verdictTerms } from './verdict-terms.ts'
import { words, type TermSet, type Words } from './words.ts'

/** Every closed set with its heading and the file that holds it, in the order docs/words.md prints them. */
export const allTerms: readonly { readonly title: Words; readonly file: string; readonly terms: TermSet }[] = [
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
  { title: words('指标层级', 'Indicator levels'), file: 'indicator-level-terms.ts', terms: indicatorLevelTerms },
  { title: words('评价等级', 'Grades'), file: 'grade-terms.ts', terms: gradeTerms },
  { title: words('数量修饰', 'Qualifiers of a figure'), file: 'qualifier-terms.ts', terms: qualifierTerms },
  { title: words('时间表述', 'Periods of a figure'), file: 'period-terms.ts', terms: periodTerms },
  { title: words('单元格', 'Table cells'), file: 'cell-terms.ts', terms: cellTerms },
  { title: words('检查结论', 'Verdicts'), file: 'verdict-terms.ts', terms: verdictTerms },
  { title: words('问题级别', 'Severities'), file: 'severity-terms.ts', terms: severityTerms },
  { title: words('规则状态', 'Standing of a rule'), file: 'confirmation-terms.ts', terms: confirmationTerms },
  { title: words('阅读备注', 'Remarks of the reader'), file: 'note-terms.ts', terms: noteTerms },
]
