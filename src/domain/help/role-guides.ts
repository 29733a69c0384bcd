import type { Role } from '../process/role.ts'
import { words, type Words } from '../words/words.ts'

/** One thing somebody in a role does, and where. */
export type GuideStep = { readonly to: string; readonly title: Words; readonly text: Words }

/** What a role is for, and its work in the order of the year. */
export type RoleGuide = { readonly purpose: Words; readonly steps: readonly GuideStep[] }

const home: GuideStep = {
  to: '/',
  title: words('每天先看首页', 'Begin at the first page'),
  text: words(
    '待办按期限排列，每项一个按钮；被退回的在最上面，写着理由。',
    'What is due stands by its day, each with one button; what came back stands on top with the reason.',
  ),
}

const find: GuideStep = {
  to: '/',
  title: words('按 Ctrl+K 找任何东西', 'Ctrl+K finds everything'),
  text: words(
    '输入名称、编码或文件名，回车就到；按 ? 看全部键盘操作。',
    'Type a name, a code or a file and press Enter; ? shows all keys.',
  ),
}

const goals: GuideStep = {
  to: '/goals',
  title: words('编报绩效目标', 'Write the goals'),
  text: words(
    '先从去年或指标库带入再改，比从头写快；填写即保存，右侧随时提示哪里不够具体。',
    'Take last year’s or the library’s and change them; typing saves, and what is too vague is told beside.',
  ),
}

const parts: GuideStep = {
  to: '/parts',
  title: words('填报自评', 'Fill in the self-evaluation'),
  text: words(
    '填实际完成值，偏差大的写原因，拖入佐证材料；可以像表格一样粘贴。',
    'Enter what was done, say why where it differs, add evidence; rows can be pasted as in a spreadsheet.',
  ),
}

const projects: GuideStep = {
  to: '/projects',
  title: words('登记项目和资金', 'Enter projects and money'),
  text: words(
    '项目、预算和每月支出都在项目页；从 Excel 一次导入更快。',
    'Projects, budgets and monthly spending are on the page of the project; an import is faster.',
  ),
}

const wholes: GuideStep = {
  to: '/self-evaluations',
  title: words('汇总、核对、出报告', 'Put together, check, report'),
  text: words(
    '各科室报齐后汇总，先把问题清单处理完，再生成报告和表格。',
    'Once the parts are in, put them together, clear the findings, then write report and tables.',
  ),
}

const reviews: GuideStep = {
  to: '/reviews',
  title: words('复核自评', 'Review'),
  text: words(
    '左边是单位自评，右边填复核得分和意见；退回要写理由，对方马上看到。',
    'What the unit wrote is on the left, your points and opinion on the right; a return needs its reason.',
  ),
}

const calendar: GuideStep = {
  to: '/administration/calendar',
  title: words('管年度日历', 'Keep the calendar'),
  text: words(
    '登记预算批复等起算日期，期限自动推出；需要的按单位延期。',
    'Enter the days that terms count from; give more time to single organisations where needed.',
  ),
}

const signing: GuideStep = {
  to: '/self-evaluations',
  title: words('签批自评', 'Sign'),
  text: words(
    '看得分、扣分原因和未处理的问题，再签批或退回。',
    'See points, losses and open findings, then sign or return.',
  ),
}

const people: GuideStep = {
  to: '/administration/people',
  title: words('管人员和角色', 'Keep people and roles'),
  text: words(
    '从 Excel 粘贴人员，发设置密码的链接；有人离任，先请他导出交接包。',
    'Paste people, give out password links; who leaves exports the hand-over pack first.',
  ),
}

const watch: GuideStep = {
  to: '/administration/system',
  title: words('看运行状态和备份', 'Watch the server and its backups'),
  text: words(
    '备份超过 8 天会提醒；操作记录可以整链核对。',
    'An old backup is told; the audit trail can be verified as a whole.',
  ),
}

const invited: GuideStep = {
  to: '/reviews',
  title: words('只看受邀的复核', 'Your invited reviews'),
  text: words('打开受邀的事项，逐行评分并写意见。', 'Open what you were invited to, score row by row and say why.'),
}

/** What each role does, for the first tour and for who takes a post over. */
export const roleGuides: Readonly<Record<Role, RoleGuide>> = {
  'office-handler': {
    purpose: words('科室经办：编目标、填自评、传佐证。', 'Writes goals, fills in results, adds evidence.'),
    steps: [home, goals, parts, find],
  },
  'office-chief': {
    purpose: words('科室负责人：审核本科室的目标和自评。', 'Endorses what the office writes.'),
    steps: [home, goals, parts, find],
  },
  'unit-finance': {
    purpose: words('下属单位财务：管本单位项目、目标和自评。', 'Keeps the projects, goals and results of the unit.'),
    steps: [home, projects, goals, parts, find],
  },
  'department-finance': {
    purpose: words(
      '部门财务：组织全部门的目标、监控和自评，汇总报财政。',
      'Organises goals, monitoring and self-evaluation of the department and submits them.',
    ),
    steps: [home, projects, goals, wholes, find],
  },
  leader: { purpose: words('分管领导：签批部门自评。', 'Signs the self-evaluation.'), steps: [home, signing, find] },
  'bureau-business': {
    purpose: words('财政业务科室：审核所管部门的目标，复核自评。', 'Reviews goals and self-evaluations it supervises.'),
    steps: [home, goals, reviews, find],
  },
  'bureau-performance': {
    purpose: words(
      '财政局绩效：管年度日历，抽查复核，运用结果。',
      'Keeps the year, samples reviews, uses the results.',
    ),
    steps: [home, calendar, reviews, find],
  },
  evaluator: {
    purpose: words('评价机构：做受邀的复核。', 'Does the reviews it is invited to.'),
    steps: [home, invited],
  },
  'system-admin': {
    purpose: words('系统管理员：管单位、人员和服务，不办业务。', 'Keeps organisations, people and the server.'),
    steps: [home, people, watch, find],
  },
  public: { purpose: words('公众：查看公开内容。', 'Reads what is published.'), steps: [] },
}
