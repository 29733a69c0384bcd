import { words, type Words } from '#domain/words/words.ts'

/** Of everything: what it is, whose, when. */
const common = {
  id: words('编号', 'id'),
  organisationId: words('单位', 'organisation'),
  organisation: words('单位', 'organisation'),
  year: words('年度', 'year'),
  month: words('月份', 'month'),
  state: words('状态', 'state'),
  revision: words('第几稿', 'draft number'),
  version: words('修改次数', 'version'),
  createdAt: words('建立时间', 'made at'),
  changedAt: words('修改时间', 'changed at'),
  createdBy: words('经办人', 'made by'),
  code: words('代码', 'code'),
  name: words('名称', 'name'),
  kind: words('种类', 'kind'),
  title: words('标题', 'title'),
  reason: words('理由', 'reason'),
  note: words('说明', 'note'),
  dueOn: words('截止日期', 'due on'),
  isLate: words('是否超期', 'late'),
  lastEvent: words('最近一步', 'last move'),
} as const

const projects = {
  projectId: words('项目编号', 'project id'),
  project: words('项目编号', 'project id'),
  projectCode: words('项目代码', 'project code'),
  projectName: words('项目名称', 'project'),
  category: words('项目类别', 'category'),
  recurrence: words('项目持续性', 'recurrence'),
  firstYear: words('起始年度', 'first year'),
  lastYear: words('终止年度', 'last year'),
  budgetUnitId: words('预算单位', 'budget unit'),
  predecessorId: words('上年度项目编号', 'project of the year before'),
} as const

const goals = {
  goal: words('绩效目标', 'goal'),
  shownRevision: words('所示版次', 'version shown'),
  mayEdit: words('可编辑', 'may be edited'),
  goalId: words('绩效目标编号', 'goal id'),
  goalRevision: words('绩效目标版本', 'version of the goal'),
  indicators: words('指标数', 'indicators'),
} as const

const monitorings = {
  light: words('预警灯', 'light'),
  raised: words('预警日期', 'raised on'),
  inARow: words('连续月数', 'months in a row'),
  choice: words('处理', 'choice'),
  of: words('方式', 'way'),
  day: words('日期', 'day'),
  chooseBy: words('处理期限', 'choose by'),
  measuresBy: words('措施期限', 'measures by'),
  isSuspended: words('是否暂缓', 'suspended'),
  isFrozen: words('是否冻结', 'frozen'),
  needsVisit: words('是否需现场核查', 'needs a visit'),
} as const

const reviews = {
  selfEvaluationId: words('绩效自评编号', 'self-evaluation id'),
  takenBy: words('审核人', 'reviewer'),
} as const

const people = {
  login: words('登录名', 'login'),
  email: words('邮箱', 'mail address'),
  personId: words('人员编号', 'person id'),
  role: words('角色', 'role'),
  fromYear: words('起始年度', 'from year'),
  toYear: words('截止年度', 'to year'),
  revokedAt: words('撤销时间', 'revoked at'),
} as const

const jobs = {
  attempt: words('第几次办理', 'try'),
  done: words('已完成', 'done'),
  total: words('共', 'of'),
  isCancelAsked: words('是否已要求取消', 'cancelling'),
  fileName: words('文件名', 'file name'),
  problem: words('问题', 'problem'),
  what: words('原因', 'what'),
  remedy: words('办法', 'remedy'),
  startedAt: words('开始时间', 'started at'),
  endedAt: words('结束时间', 'ended at'),
} as const

const selfEvaluations = {
  schemeId: words('评分方案', 'scheme'),
  schemeHash: words('方案校验值', 'hash of the scheme'),
  outlineId: words('报告提纲', 'outline'),
  check: words('检查项', 'check'),
  severity: words('级别', 'severity'),
  fingerprint: words('问题识别码', 'fingerprint'),
  stillFound: words('是否仍存在', 'still found'),
  content: words('问题', 'finding'),
  rule: words('规则', 'rule'),
  authority: words('依据', 'authority'),
  message: words('说明', 'message'),
  places: words('位置', 'places'),
  arithmetic: words('算式', 'arithmetic'),
  expected: words('应为', 'expected'),
  printed: words('原文', 'printed'),
  difference: words('差额', 'difference'),
  unit: words('计量单位', 'unit'),
  benign: words('可能的正常情形', 'innocent reading'),
  answer: words('答复', 'answer'),
  text: words('内容', 'text'),
} as const

const calendar = {
  noun: words('事项', 'thing'),
  thingId: words('事项编号', 'id of the thing'),
  due: words('延期后期限', 'due with extensions'),
  standing: words('是否按时', 'standing'),
  late: words('超期', 'late by'),
  calendar: words('自然日', 'calendar days'),
  working: words('工作日', 'working days'),
  isCancelled: words('是否取消', 'cancelled'),
  isReturned: words('是否退回', 'returned'),
  doneAt: words('完成时间', 'done at'),
} as const

const trail = {
  way: words('登录方式', 'way in'),
  typed: words('实际完成值', 'typed result'),
  at: words('时间', 'at'),
  actor: words('操作人', 'actor'),
  onBehalfOf: words('代谁操作', 'on behalf of'),
  origin: words('来源', 'origin'),
  verb: words('操作', 'verb'),
  nounId: words('事项编号', 'id of the thing'),
  changes: words('变更内容', 'changes'),
  person: words('人员', 'person'),
  tasks: words('任务', 'tasks'),
  expires: words('有效期至', 'good until'),
  isRevoked: words('是否停用', 'revoked'),
} as const

const ledger = {
  source: words('来源', 'source'),
  amount: words('金额（元）', 'amount (元)'),
  importBatchId: words('导入批次编号', 'import batch id'),
  withdrawn: words('撤销', 'withdrawn'),
  by: words('经办人', 'by'),
  effectiveOn: words('生效日期', 'effective on'),
  document: words('文号', 'document'),
  transferId: words('调剂编号', 'transfer id'),
  counts: words('行数', 'counts'),
  undoneBy: words('撤销人', 'undone by'),
  undoneAt: words('撤销时间', 'undone at'),
  made: words('生成内容', 'made'),
} as const

const results = {
  findingId: words('问题编号', 'finding id'),
  measures: words('整改措施', 'measures'),
  result: words('整改结果', 'result'),
  carriedOver: words('是否跨年', 'carried over'),
  grade: words('等级', 'grade'),
  gradeFrom: words('等级来源', 'source of the grade'),
  suggestion: words('应用建议', 'suggestion'),
  keep: words('保留比例', 'share kept'),
  budget: words('预算（元）', 'budget (元)'),
  next: words('下年建议（元）', 'next year (元)'),
  item: words('公开事项', 'item'),
  ground: words('不公开理由', 'ground for withholding'),
  publishedAt: words('公开时间', 'published at'),
  disclosureId: words('公开事项编号', 'disclosure id'),
  organisationName: words('单位名称', 'name of the organisation'),
  number: words('序号', 'number'),
  hash: words('校验值', 'hash'),
  daysLate: words('超期天数', 'days late'),
  fact: words('数据项', 'fact'),
  nameZh: words('数据项名称', 'name in Chinese'),
  nameEn: words('数据项英文名称', 'name in English'),
  publicationId: words('公开编号', 'publication'),
} as const

const readings = {
  attachmentId: words('附件编号', 'attachment id'),
  jobId: words('后台任务编号', 'job id'),
  summary: words('读取结果', 'what was read'),
  blocks: words('段数', 'blocks'),
  characters: words('字数', 'characters'),
  facts: words('读懂项数', 'facts'),
  notes: words('提示数', 'notes'),
  size: words('字节数', 'bytes'),
  taken: words('承接', 'taken over'),
  projects: words('项目', 'projects'),
  goals: words('绩效目标', 'goals'),
} as const

/** Heads of the columns of exported lists, by the name of the field. */
export const labels: Readonly<Record<string, Words>> = {
  ...common,
  ...projects,
  ...goals,
  ...monitorings,
  ...reviews,
  ...people,
  ...jobs,
  ...selfEvaluations,
  ...calendar,
  ...trail,
  ...ledger,
  ...results,
  ...readings,
}

/** The head of a column; a field without one shows its name. */
export const labelOf = (field: string): Words => labels[field] ?? words(field, field)
