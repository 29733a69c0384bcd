import { words, type Words } from '#domain/words/words.ts'

/** What each kind of job does, for people. Names are stored: they do not change. */
export const jobTitles = {
  'export-list': words('导出列表', 'export a list'),
  'export-exchange': words('导出交换数据', 'export tables for exchange'),
  'import-exchange': words('导入交换数据', 'import tables of the exchange'),
  'check-reports': words('核对多份报告', 'check reports'),
  documents: words('生成自评文书', 'write documents of self-evaluations'),
  'read-report': words('读取上传的报告', 'read an uploaded report'),
  'import-table': words('导入明细表', 'import a table'),
  'hand-over': words('制作交接包', 'make a hand-over pack'),
  'collect-orphans': words('清理无用的附件内容', 'remove contents that no file names'),
  'forget-old': words('清理过期的登录和请求记录', 'forget old sessions and request keys'),
  reminders: words('每日提醒', 'reminders of the day'),
  letter: words('发送邮件', 'send a mail'),
  digest: words('待办提醒邮件', 'mail of what waits for a person'),
} as const satisfies Readonly<Record<string, Words>>

export type JobName = keyof typeof jobTitles

const unknown = words('后台任务', 'a job')

export const jobTitle = (kind: string): Words => jobTitles[kind as JobName] ?? unknown
