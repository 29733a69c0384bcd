import { refusal } from '#domain/process/result.ts'
import type { Unbound, Wanted } from '#reports/model.ts'
import { finalise } from '#reports/wanted.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { look } from '../transact.ts'
import { loadWhole } from './load-self-evaluation.ts'
import { comparedDraft } from './compared-draft.ts'
import {
  buildDocument,
  writeDocument,
  type DocumentFormat,
  type DocumentKind,
  type Material,
} from './write-document.ts'

export type GetDocument = {
  readonly id: string
  readonly document: DocumentKind
  readonly format: DocumentFormat
  /** Refused while anything is still marked as missing. */
  readonly isFinal?: boolean | undefined
}

/** A file as an answer. */
export type DocumentFile = { readonly content: Uint8Array; readonly mediaType: string; readonly fileName: string }

const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

const titles: Readonly<Record<DocumentKind, string>> = {
  report: '部门整体支出绩效自评报告',
  tables: '部门整体支出绩效自评表',
  'project-tables': '项目支出绩效自评表',
  public: '部门整体支出绩效自评报告（公开稿）',
  findings: '检查结果说明',
}

const readVerbs = ['self-evaluation.read', 'self-evaluation.assemble'] as const

/** The facts a document is written from, for who may read the whole. */
const materialOf = (ctx: Context, id: string): Promise<Material> =>
  look(ctx, async (tx) => {
    const { whole } = await loadWhole(ctx, tx, { id, verbs: readVerbs })
    return { ...(await comparedDraft(ctx, tx, whole)), division: ctx.division }
  })

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

const writeFrom = async (material: Material, asked: Omit<GetDocument, 'id'>): Promise<DocumentFile> => {
  const { document, format, isFinal = false } = asked
  const built = buildDocument(document, material)
  const finalised = finalise(built.report)
  if (isFinal && finalised.kind === 'wanted') throw unfinished(finalised.wanted)
  const { name } = material.draft.organisation
  const content = await writeDocument(built, format, name)
  const safe = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '')
  return {
    content,
    mediaType: mediaTypes[format],
    fileName: `${safe}${material.draft.year}年度${titles[document]}.${format}`,
  }
}

/** Writes documents of one self-evaluation, all from the same facts. */
export type DocumentWriter = (asked: Omit<GetDocument, 'id'>) => Promise<DocumentFile>

/** Reads the facts of a self-evaluation once, for several documents. */
export const openDocuments = async (ctx: Context, id: string): Promise<DocumentWriter> => {
  const material = await materialOf(ctx, id)
  return (asked) => writeFrom(material, asked)
}

/** A document with every figure bound to its fact; gaps stand as 【待补】, and a final one has none. */
export const getDocument = async (ctx: Context, { id, ...asked }: GetDocument): Promise<DocumentFile> =>
  writeFrom(await materialOf(ctx, id), asked)

/** Throws unless the actor may have documents of these written. */
export const unlessDocumentsReadable = (ctx: Context, ids: readonly string[]): Promise<void> =>
  look(ctx, async (tx) => {
    for (const id of ids) await loadWhole(ctx, tx, { id, verbs: readVerbs })
  })

/** What a report still needs, and numbers in it that nothing keeps equal to the tables. */
export type DocumentState = { readonly wanted: readonly Wanted[]; readonly unbound: readonly Unbound[] }

export const getDocumentState = async (
  ctx: Context,
  input: { readonly id: string; readonly document: DocumentKind },
): Promise<DocumentState> => {
  const { report } = buildDocument(input.document, await materialOf(ctx, input.id))
  return { wanted: report.wanted, unbound: report.unbound }
}
