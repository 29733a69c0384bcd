import { refusal } from '#domain/process/result.ts'
import type { Unbound, Wanted } from '#reports/model.ts'
import { finalise } from '#reports/wanted.ts'
import { ServiceError } from '../errors.ts'
import type { Task } from '../workshop/task.ts'
import {
  buildDocument,
  mediaTypeOf,
  writeDocument,
  type DocumentFormat,
  type DocumentKind,
  type Material,
} from './write-document.ts'

/** Which document is wanted, and how. */
export type DocumentWanted = {
  readonly document: DocumentKind
  readonly format: DocumentFormat
  /** Refused while anything is still marked as missing. */
  readonly isFinal?: boolean | undefined
}

/** A file as an answer. */
export type DocumentFile = { readonly content: Uint8Array; readonly mediaType: string; readonly fileName: string }

const titles: Readonly<Record<DocumentKind, string>> = {
  report: '部门整体支出绩效自评报告',
  tables: '部门整体支出绩效自评表',
  'project-tables': '项目支出绩效自评表',
  public: '部门整体支出绩效自评报告（公开稿）',
  findings: '检查结果说明',
}

const unfinished = (wanted: readonly Wanted[]): ServiceError => {
  const list = wanted.map(({ section, wanted: what }) => (section === '' ? what : `${section}：${what}`)).join('；')
  return new ServiceError(
    refusal(
      'incomplete',
      [`还缺${wanted.length}项，不能定稿：${list}`, `${wanted.length} facts are missing: ${list}`],
      ['请补全后再定稿；草稿可随时下载', 'fill them in; a draft may be taken at any time'],
    ),
  )
}

type ToWrite = { readonly material: Material; readonly wanted: DocumentWanted }

/** A document with every figure bound to its fact; gaps stand as 【待补】, and a final one has none. */
export const writeDocumentTask: Task<ToWrite, DocumentFile> = {
  name: 'write-document',
  run: async ({ material, wanted: { document, format, isFinal = false } }) => {
    const built = buildDocument(document, material)
    const finalised = finalise(built.report)
    if (isFinal && finalised.kind === 'wanted') throw unfinished(finalised.wanted)
    const { name } = material.draft.organisation
    const content = await writeDocument(built, format, name)
    const safe = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '')
    return {
      content,
      mediaType: mediaTypeOf(format),
      fileName: `${safe}${material.draft.year}年度${titles[document]}.${format}`,
    }
  },
}

/** What a report still needs, and numbers in it that nothing keeps equal to the tables. */
export type DocumentState = { readonly wanted: readonly Wanted[]; readonly unbound: readonly Unbound[] }

type ToBuild = { readonly material: Material; readonly document: DocumentKind }

export const documentStateTask: Task<ToBuild, DocumentState> = {
  name: 'document-state',
  run: ({ material, document }) => {
    const { wanted, unbound } = buildDocument(document, material).report
    return { wanted, unbound }
  },
}
