import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import { workOut } from '../workshop/workshop.ts'
import { comparedDraft } from './compared-draft.ts'
import {
  documentStateTask,
  writeDocumentTask,
  type DocumentFile,
  type DocumentState,
  type DocumentWanted,
} from './document-tasks.ts'
import { loadWhole } from './load-self-evaluation.ts'
import type { DocumentKind, Material } from './write-document.ts'

export type GetDocument = DocumentWanted & { readonly id: string }

const readVerbs = ['self-evaluation.read', 'self-evaluation.assemble'] as const

/** The facts a document is written from, for who may read the whole. */
const materialOf = (ctx: Context, id: string): Promise<Material> =>
  look(ctx, async (tx) => {
    const { whole } = await loadWhole(ctx, tx, { id, verbs: readVerbs })
    return { ...(await comparedDraft(ctx, tx, whole)), division: ctx.division }
  })

/** Writes documents of one self-evaluation, all from the same facts. */
export type DocumentWriter = (wanted: DocumentWanted) => Promise<DocumentFile>

/** Reads the facts of a self-evaluation once, for several documents. */
export const openDocuments = async (ctx: Context, id: string): Promise<DocumentWriter> => {
  const material = await materialOf(ctx, id)
  return (wanted) => workOut(ctx, writeDocumentTask, { material, wanted })
}

/** A document with every figure bound to its fact; gaps stand as 【待补】, and a final one has none. */
export const getDocument = async (ctx: Context, { id, ...wanted }: GetDocument): Promise<DocumentFile> => {
  const write = await openDocuments(ctx, id)
  return write(wanted)
}

/** Throws unless the actor may have documents of these written. */
export const unlessDocumentsReadable = (ctx: Context, ids: readonly string[]): Promise<void> =>
  look(ctx, async (tx) => {
    for (const id of ids) await loadWhole(ctx, tx, { id, verbs: readVerbs })
  })

export const getDocumentState = async (
  ctx: Context,
  { id, document }: { readonly id: string; readonly document: DocumentKind },
): Promise<DocumentState> => workOut(ctx, documentStateTask, { material: await materialOf(ctx, id), document })
