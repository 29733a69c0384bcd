import { join } from 'node:path'
import type { DraftFiling } from '#domain/filing/draft.ts'
import { words } from '#domain/words/words.ts'
import { finalise } from '#reports/wanted.ts'
import { writeResult } from '../files/write-file.ts'
import { Problem } from '../problem.ts'
import { buildDocument, nothingFor, type BuiltDocument, type Material } from './build-documents.ts'
import { documentKinds, type DocumentKind, type Format } from './document-kinds.ts'
import { writeFormat, type Template } from './write-format.ts'

/** What to write and how. A kind that was not asked for by name is passed over where there is nothing for it. */
export type Order = {
  readonly kinds: readonly DocumentKind[]
  readonly isNamed: boolean
  /** In place of each document's usual formats. */
  readonly formats: readonly Format[] | undefined
  readonly template: Template | undefined
  /** Refuse what still has 待补 marks. */
  readonly isFinal: boolean
  readonly folder: string
}

export type WrittenDocument = BuiltDocument & { readonly files: readonly string[] }

// File names must survive every system people copy them to.
const safeName = (text: string): string => text.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').trim() || 'report'

const titles: Readonly<Record<DocumentKind, string>> = {
  report: '部门整体支出绩效自评报告',
  tables: '部门整体支出绩效自评表',
  goals: '绩效目标申报表',
  monitoring: '绩效运行监控表',
  'monitoring-report': '绩效运行监控报告',
  rectification: '问题整改台账',
  findings: '检查结果说明',
  public: '部门整体支出绩效自评报告（公开稿）',
}

/** Base of the file names: organisation, year and what it is. */
const fileName = ({ organisation, year }: DraftFiling, kind: DocumentKind): string =>
  safeName(`${organisation.name}${year === undefined ? '' : `${year}年度`}${titles[kind]}`)

const refuseUnfinished = ({ kind, report }: BuiltDocument): void => {
  const finalised = finalise(report)
  if (finalised.kind === 'final') return
  const { name } = documentKinds[kind]
  const list = finalised.wanted.map(({ section, wanted }) => `\n　　· ${section} ${wanted}`).join('')
  throw new Problem(
    words(
      `“${name.zh}”尚缺 ${finalised.wanted.length} 项，不能定稿：${list}`,
      `the ${name.en} lacks ${finalised.wanted.length} facts and cannot be final: ${list}`,
    ),
    words('请补全后再定稿；不加 --final 可先存为草稿', 'fill them in; without --final it is written as a draft'),
  )
}

const writeOne = async (built: BuiltDocument, material: Material, order: Order): Promise<WrittenDocument> => {
  const files: string[] = []
  for (const format of order.formats ?? documentKinds[built.kind].formats) {
    const path = join(order.folder, `${fileName(material.draft, built.kind)}.${format}`)
    await writeResult(path, await writeFormat(built, format, { material, template: order.template }))
    files.push(path)
  }
  return { ...built, files }
}

/** Builds all documents before the first is written, so that a refusal leaves no half a set behind. */
export const writeDocuments = async (material: Material, order: Order): Promise<readonly WrittenDocument[]> => {
  const built = order.kinds.flatMap((kind): readonly BuiltDocument[] => {
    const document = buildDocument(kind, material)
    if (document === undefined && order.isNamed) throw nothingFor(kind, material.file)
    return document ? [document] : []
  })
  if (order.isFinal) for (const document of built) refuseUnfinished(document)
  const written: WrittenDocument[] = []
  for (const document of built) written.push(await writeOne(document, material, order))
  return written
}

/** The usual set: the report and its tables. */
export const usualOrder = (folder: string): Order => ({
  kinds: ['report', 'tables'],
  isNamed: false,
  formats: undefined,
  template: undefined,
  isFinal: false,
  folder,
})
