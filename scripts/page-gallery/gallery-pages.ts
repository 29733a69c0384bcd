import { words, type Words } from '#domain/words/words.ts'

/** A page of the gallery: who looks at it, and where it is. */
export type GalleryPage = {
  readonly id: string
  readonly title: Words
  /** Nobody, where it is left out. */
  readonly login?: string
  /** With {id} of the first thing of the list that is chosen. */
  readonly path: string
  /** The year chosen at the head of the page. */
  readonly year?: number
  readonly find?: { readonly list: string; readonly choose?: (item: Record<string, unknown>) => boolean }
}

/** The year that is evaluated, and the one that runs. */
const evaluated = 2025
const running = 2026

const inState =
  (...states: readonly string[]) =>
  ({ state }: Record<string, unknown>): boolean =>
    states.includes(String(state))

const listOf = (noun: string, year: number): { readonly list: string } => ({ list: `/api/${noun}?year=${year}` })

const doors: readonly GalleryPage[] = [
  { id: 'sign-in', title: words('登录', 'Sign in'), path: '/sign-in' },
  { id: 'home', title: words('首页（部门财务）', 'Home of a finance officer'), login: 'zx-caiwu', path: '/' },
  { id: 'home-bureau', title: words('首页（财政局）', 'Home of the bureau'), login: 'cz-jixiao', path: '/' },
  { id: 'tasks', title: words('任务', 'Tasks'), login: 'cz-jixiao', path: '/tasks' },
]

const plans: readonly GalleryPage[] = [
  { id: 'projects', title: words('项目', 'Projects'), login: 'xy-caiwu', path: '/projects' },
  {
    id: 'project',
    title: words('项目页', 'A project'),
    login: 'xy-caiwu',
    path: '/projects/{id}',
    find: listOf('projects', running),
  },
  { id: 'goals', title: words('绩效目标', 'Goals'), login: 'zx-caiwu', path: '/goals' },
  {
    id: 'goal',
    title: words('目标页', 'A goal'),
    login: 'zx-caiwu',
    path: '/goals/{id}',
    find: listOf('goals', running),
  },
  { id: 'goals-table', title: words('指标总表', 'All indicators'), login: 'zx-caiwu', path: '/goals/table' },
  { id: 'monitorings', title: words('双监控', 'Monitoring'), login: 'xy-caiwu', path: '/monitorings' },
  {
    id: 'monitoring',
    title: words('一期监控', 'One monitoring'),
    login: 'xy-caiwu',
    path: '/monitorings/{id}',
    find: listOf('monitorings', running),
  },
  { id: 'alerts', title: words('预警', 'Alerts'), login: 'xy-caiwu', path: '/alerts' },
]

const evaluations: readonly GalleryPage[] = [
  { id: 'parts', title: words('自评填报', 'Parts to fill in'), login: 'xq-jingban2', path: '/parts' },
  {
    id: 'part',
    title: words('一份自评分表', 'A part'),
    login: 'xq-jingban2',
    path: '/parts/{id}',
    find: listOf('parts', evaluated),
  },
  {
    id: 'part-table',
    title: words('自评表格', 'A part as a spreadsheet'),
    login: 'xq-jingban2',
    path: '/parts/{id}/table',
    find: listOf('parts', evaluated),
  },
  {
    id: 'self-evaluations',
    title: words('部门自评', 'Self-evaluations'),
    login: 'zx-caiwu',
    path: '/self-evaluations',
  },
  ...(
    [
      ['self-evaluation', '', words('自评总览', 'A self-evaluation')],
      ['score', '/score', words('得分', 'The score')],
      ['report', '/report', words('报告', 'The report')],
      ['results', '/table', words('全部完成情况', 'All results')],
    ] as const
  ).map(([id, end, title]): GalleryPage => ({
    id,
    title,
    login: 'zx-caiwu',
    path: `/self-evaluations/{id}${end}`,
    find: listOf('self-evaluations', evaluated),
  })),
  { id: 'imports', title: words('导入', 'Import'), login: 'zx-caiwu', path: '/imports' },
  { id: 'findings', title: words('检查', 'Checks'), login: 'zx-caiwu', path: '/findings' },
]

const bureau: readonly GalleryPage[] = [
  { id: 'reviews', title: words('复核', 'Review desk'), login: 'cz-yewu1', path: '/reviews' },
  {
    id: 'review',
    title: words('一份复核', 'A review'),
    login: 'cz-yewu1',
    path: '/reviews/{id}',
    find: { ...listOf('reviews', evaluated), choose: inState('taken') },
  },
  { id: 'rectifications', title: words('整改', 'Rectification'), login: 'hd-caiwu', path: '/rectifications' },
  { id: 'result-uses', title: words('结果应用', 'Use of results'), login: 'cz-jixiao', path: '/result-uses' },
  { id: 'disclosures', title: words('公开', 'Disclosure'), login: 'hd-caiwu', path: '/disclosures' },
  { id: 'analysis', title: words('分析', 'Analysis'), login: 'cz-jixiao', path: '/analysis' },
  { id: 'public', title: words('公开网页', 'Public pages'), path: '/public' },
  { id: 'public-year', title: words('公开网页：年度', 'Public pages: a year'), path: `/public/${evaluated}` },
]

const administration: readonly GalleryPage[] = [
  ['people', '/administration/people', words('人员', 'People')],
  ['organisations', '/administration/organisations', words('单位', 'Organisations')],
  ['calendar', '/administration/calendar', words('日历', 'Calendar')],
  ['catalogue', '/catalogue', words('规则库', 'Catalogue')],
  ['audit', '/administration/audit', words('审计记录', 'Audit trail')],
  ['jobs', '/jobs', words('后台任务', 'Jobs')],
  ['account', '/account', words('我的账号', 'My account')],
].map(([id, path, title]) => ({ id, path, title, login: 'admin' }) as GalleryPage)

/** In the order of the year. */
export const galleryPages: readonly GalleryPage[] = [...doors, ...plans, ...evaluations, ...bureau, ...administration]
