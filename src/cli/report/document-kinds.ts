import { words, type Words } from '#domain/words/words.ts'

/** What can be written; `format` is what it is written in when nobody asks for another. */
export const documentKinds = {
  report: { name: words('自评报告', 'self-evaluation report'), formats: ['docx', 'md'] },
  tables: { name: words('自评表', 'self-evaluation tables'), formats: ['xlsx'] },
  goals: { name: words('绩效目标申报表', 'goal declarations'), formats: ['xlsx'] },
  monitoring: { name: words('绩效运行监控表', 'monitoring tables'), formats: ['xlsx'] },
  'monitoring-report': { name: words('绩效运行监控报告', 'monitoring report'), formats: ['docx'] },
  rectification: { name: words('问题整改台账', 'rectification ledger'), formats: ['xlsx'] },
  findings: { name: words('检查结果说明', 'findings for the unit'), formats: ['docx'] },
  public: { name: words('公开稿', 'public version'), formats: ['pdf', 'html'] },
} as const satisfies Readonly<Record<string, { readonly name: Words; readonly formats: readonly Format[] }>>
export type DocumentKind = keyof typeof documentKinds

export const formats = ['docx', 'xlsx', 'pdf', 'html', 'md', 'txt'] as const
export type Format = (typeof formats)[number]

export const isDocumentKind = (name: string): name is DocumentKind => Object.hasOwn(documentKinds, name)
export const isFormat = (name: string): name is Format => formats.some((format) => format === name)
