import { verbTerms } from '#domain/words/verb-terms.ts'
import { words, type Words } from '#domain/words/words.ts'

/** What the trail is about, for people. */
export const nounWords: Readonly<Record<string, Words>> = {
  alert: words('预警', 'alert'),
  'api-token': words('令牌', 'token'),
  attachment: words('附件', 'attachment'),
  'budget-entry': words('预算记录', 'budget entry'),
  'calendar-task': words('日历任务', 'task of the calendar'),
  disclosure: words('公开事项', 'disclosure'),
  'execution-entry': words('支出记录', 'spending entry'),
  finding: words('问题', 'finding'),
  'fiscal-year': words('年度', 'budget year'),
  goal: words('绩效目标', 'goal'),
  'import-batch': words('导入批次', 'import'),
  monitoring: words('绩效监控', 'monitoring'),
  organisation: words('单位', 'organisation'),
  part: words('自评分表', 'part'),
  person: words('人员', 'person'),
  'personal-link': words('填报链接', 'personal link'),
  project: words('项目', 'project'),
  publication: words('公开内容', 'publication'),
  recipe: words('导入方案', 'recipe'),
  rectification: words('整改', 'rectification'),
  'result-use': words('结果应用', 'use of results'),
  review: words('复核', 'review'),
  'role-grant': words('角色授权', 'role'),
  sample: words('抽查', 'sample'),
  'self-evaluation': words('自评', 'self-evaluation'),
  session: words('登录', 'session'),
  task: words('任务', 'task'),
}

const actions: Readonly<Record<string, Words>> = {
  create: words('新增', 'created'),
  edit: words('修改', 'changed'),
  'set-state': words('改变状态', 'state changed'),
  move: words('移动', 'moved'),
  revoke: words('撤销', 'taken back'),
  end: words('结束', 'ended'),
  open: words('打开', 'opened'),
  close: words('关闭', 'closed'),
  start: words('开始', 'started'),
  stop: words('结束', 'stopped'),
  make: words('生成', 'made'),
  run: words('执行', 'run'),
  save: words('保存', 'saved'),
  write: words('填写', 'written'),
  delete: words('删除', 'deleted'),
  remove: words('删除', 'removed'),
  upload: words('上传', 'uploaded'),
  finish: words('标记完成', 'marked done'),
  cancel: words('取消', 'cancelled'),
  extend: words('延期', 'given more time'),
  enter: words('登记', 'entered'),
  withdraw: words('作废', 'withdrawn'),
  undo: words('撤回', 'undone'),
  score: words('评分', 'scored'),
  'give-password-link': words('发密码链接', 'given a password link'),
  'choose-password': words('设置密码', 'password chosen'),
  'choose-language': words('选择邮件语言', 'language of mails chosen'),
  'change-password': words('修改密码', 'password changed'),
}

/** What was done, in words; the name it is kept under where there are none. */
export const verbWords = (verb: string): Words => {
  const term = Object.entries(verbTerms).find(([name]) => name === verb)?.[1]
  if (term) return term
  const [noun = '', action = ''] = verb.split('.')
  const [what, done] = [nounWords[noun], actions[action]]
  if (!what) return words(verb, verb)
  return done
    ? words(`${what.zh}${done.zh}`, `${what.en} ${done.en}`)
    : words(`${what.zh}：${action}`, `${what.en}: ${action}`)
}
