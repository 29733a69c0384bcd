import {
  budgetEntryTerms,
  costBasisTerms,
  projectCategoryTerms,
  projectEventTerms,
  projectStateTerms,
  recurrenceTerms,
} from './budget-terms.ts'
import {
  cycleEventTerms,
  dayUnitTerms,
  dueTerms,
  taskKindTerms,
  yearEventTerms,
  yearStateTerms,
} from './calendar-terms.ts'
import {
  goalConsequenceTerms,
  goalEventTerms,
  goalReviewPartTerms,
  goalStateTerms,
  indicatorOriginTerms,
  valueBasisTerms,
} from './goal-terms.ts'
import { indicatorEvidenceTerms, libraryLevel1Terms, libraryLevel2Terms } from './library-terms.ts'
import { alertChoiceTerms, lightTerms, monitoringEventTerms, monitoringStateTerms } from './monitoring-terms.ts'
import { budgetLevelTerms, organisationKindTerms, relationTerms } from './organisation-terms.ts'
import { refusalTerms } from './refusal-terms.ts'
import {
  disclosureEventTerms,
  disclosureStateTerms,
  resultUseEventTerms,
  resultUseStateTerms,
  suggestionTerms,
  withholdingTerms,
} from './result-terms.ts'
import {
  findingAnswerTerms,
  findingEventTerms,
  findingStateTerms,
  rectificationEventTerms,
  rectificationStateTerms,
  reviewEventTerms,
  reviewStateTerms,
} from './review-terms.ts'
import { roleTerms } from './role-terms.ts'
import {
  evidenceClassTerms,
  partEventTerms,
  partStateTerms,
  resultLevelTerms,
  selfEvaluationEventTerms,
  selfEvaluationStateTerms,
} from './self-evaluation-terms.ts'
import { verbTerms } from './verb-terms.ts'
import { words, type TermSet, type Words } from './words.ts'

/** A closed set with its heading and the file that holds it. */
export type TitledTerms = { readonly title: Words; readonly file: string; readonly terms: TermSet }

const titled = (file: string, terms: TermSet, title: readonly [string, string]): TitledTerms => ({
  title: words(...title),
  file: `${file}-terms.ts`,
  terms,
})

/** The sets of the performance cycle, in the order of the year. */
export const processSets: readonly TitledTerms[] = [
  titled('organisation', organisationKindTerms, ['单位类型', 'Kinds of organisation']),
  titled('organisation', budgetLevelTerms, ['预算级次', 'Levels of budget']),
  titled('organisation', relationTerms, ['与单位的关系', 'Relations to an organisation']),
  titled('role', roleTerms, ['角色', 'Roles']),
  titled('verb', verbTerms, ['权限', 'Permissions']),
  titled('calendar', dayUnitTerms, ['期限单位', 'Days of a deadline']),
  titled('calendar', taskKindTerms, ['年度任务', 'Tasks of a year']),
  titled('calendar', cycleEventTerms, ['起算事项', 'Events a term counts from']),
  titled('calendar', dueTerms, ['期限状态', 'Standing against a deadline']),
  titled('calendar', yearStateTerms, ['年度状态', 'States of a year']),
  titled('calendar', yearEventTerms, ['年度办理', 'Moves of a year']),
  titled('budget', projectCategoryTerms, ['项目类别', 'Categories of project']),
  titled('budget', recurrenceTerms, ['项目持续性', 'Recurrence of a project']),
  titled('budget', costBasisTerms, ['测算依据', 'Bases of a cost']),
  titled('budget', budgetEntryTerms, ['预算变动类型', 'Entries of the ledger']),
  titled('budget', projectStateTerms, ['项目状态', 'States of a project']),
  titled('budget', projectEventTerms, ['项目办理', 'Moves of a project']),
  titled('goal', goalStateTerms, ['绩效目标状态', 'States of a goal']),
  titled('goal', goalEventTerms, ['绩效目标办理', 'Moves of a goal']),
  titled('goal', goalReviewPartTerms, ['绩效目标审核内容', 'Parts of a goal review']),
  titled('goal', goalConsequenceTerms, ['绩效目标审核结果', 'Consequences of a goal review']),
  titled('goal', valueBasisTerms, ['目标值依据', 'Bases of a target']),
  titled('goal', indicatorOriginTerms, ['指标来源', 'Origins of an indicator']),
  titled('library', libraryLevel1Terms, ['指标库一级分类', 'First level of the library of indicators']),
  titled('library', libraryLevel2Terms, ['指标库二级分类', 'Second level of the library of indicators']),
  titled('library', indicatorEvidenceTerms, ['指标佐证材料', 'What shows that an indicator was reached']),
  titled('monitoring', monitoringStateTerms, ['监控状态', 'States of monitoring']),
  titled('monitoring', monitoringEventTerms, ['监控办理', 'Moves of monitoring']),
  titled('monitoring', lightTerms, ['监控灯号', 'Lights']),
  titled('monitoring', alertChoiceTerms, ['预警处置', 'Answers to an alert']),
  titled('self-evaluation', partStateTerms, ['自评分表状态', 'States of a part']),
  titled('self-evaluation', partEventTerms, ['自评分表办理', 'Moves of a part']),
  titled('self-evaluation', selfEvaluationStateTerms, ['自评状态', 'States of a self-evaluation']),
  titled('self-evaluation', selfEvaluationEventTerms, ['自评办理', 'Moves of a self-evaluation']),
  titled('self-evaluation', evidenceClassTerms, ['佐证类型', 'Classes of evidence']),
  titled('self-evaluation', resultLevelTerms, ['定性完成等级', 'Qualitative results']),
  titled('review', reviewStateTerms, ['复核状态', 'States of a review']),
  titled('review', reviewEventTerms, ['复核办理', 'Moves of a review']),
  titled('review', findingAnswerTerms, ['问题答复', 'Answers to a finding']),
  titled('review', findingStateTerms, ['问题状态', 'States of a finding']),
  titled('review', findingEventTerms, ['问题办理', 'Moves of a finding']),
  titled('review', rectificationStateTerms, ['整改状态', 'States of a rectification']),
  titled('review', rectificationEventTerms, ['整改办理', 'Moves of a rectification']),
  titled('result', suggestionTerms, ['结果应用建议', 'Suggestions from a result']),
  titled('result', resultUseStateTerms, ['结果应用状态', 'States of the use of a result']),
  titled('result', resultUseEventTerms, ['结果应用办理', 'Moves of the use of a result']),
  titled('result', withholdingTerms, ['不公开事由', 'Grounds for withholding']),
  titled('result', disclosureStateTerms, ['公开状态', 'States of a publication']),
  titled('result', disclosureEventTerms, ['公开办理', 'Moves of a publication']),
  titled('refusal', refusalTerms, ['拒绝原因', 'Refusals']),
]
