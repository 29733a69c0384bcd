import type { z } from 'zod'
import { documentsAsked } from '#contract/job.ts'
import { words, type Words } from '#domain/words/words.ts'
import { packFiles } from '#reports/exchange/pack-files.ts'
import { keepMadeFile, type MadeFile } from '#services/attachment/keep-made-file.ts'
import type { Context } from '#services/context.ts'
import { ServiceError } from '#services/errors.ts'
import type { DocumentFile, DocumentWanted } from '#services/self-evaluation/document-tasks.ts'
import { openDocuments } from '#services/self-evaluation/get-document.ts'
import { listSelfEvaluations } from '#services/self-evaluation/list-self-evaluations.ts'
import { defineJob, FinalFailure, type RunningJob } from '../jobs/job.ts'
import type { JobTools } from './job-tools.ts'
import { bounds, ownerContext } from './owner-context.ts'

type Asked = z.output<typeof documentsAsked>
type Ways = readonly DocumentWanted[]

/** A document that was not written, and why: nothing is left out silently. */
type Left = {
  readonly selfEvaluationId: string
  readonly document?: string
  readonly format?: string
  readonly why: Words
  readonly remedy: Words
}
type Made = { readonly files: DocumentFile[]; readonly left: Left[]; bytes: number }

/** More documents are asked for in several jobs. */
const mostDocuments = 1000
/** Bytes that are held at once before they are packed. */
const mostBytes = 200_000_000

const tooMany = (): FinalFailure =>
  new FinalFailure({
    what: words(`文书超过${mostDocuments}份`, `more than ${mostDocuments} documents`),
    remedy: words('请按单位、文书种类或格式分几次办理', 'ask for fewer organisations, kinds or formats at a time'),
  })

const tooLarge = (): FinalFailure =>
  new FinalFailure({
    what: words('文书合计过大，不能装进一个压缩包', 'the documents are too large for one archive'),
    remedy: words('请按单位、文书种类或格式分几次办理', 'ask for fewer organisations, kinds or formats at a time'),
  })

const nothingMade = ([first]: readonly Left[]): FinalFailure =>
  new FinalFailure({
    what: first?.why ?? words('没有可以生成文书的自评', 'there is no self-evaluation to write documents of'),
    remedy: first?.remedy ?? words('请核对年度、单位和状态', 'look at the year, the organisation and the state'),
  })

const idsOf = async (ctx: Context, of: Asked['of']): Promise<readonly string[]> => {
  if ('selfEvaluations' in of) return [...new Set(of.selfEvaluations)]
  const ids: string[] = []
  for (let after: string | undefined; ids.length <= mostDocuments;) {
    const page = await listSelfEvaluations(ctx, { ...of, after, limit: 500 })
    ids.push(...page.items.map(({ id }) => id))
    if (page.next === null) break
    after = page.next
  }
  return ids
}

/** What a refusal says; anything else is a fault and stays one. */
const leftBy = (error: unknown, of: Omit<Left, 'why' | 'remedy'>): Left => {
  if (!(error instanceof ServiceError)) throw error
  return { ...of, why: error.why, remedy: error.remedy }
}

type OfOne = { readonly id: string; readonly ways: Ways; readonly tell: () => Promise<void> }

const writeOfOne = async (ctx: Context, { id, ways, tell }: OfOne, made: Made): Promise<void> => {
  const write = await openDocuments(ctx, id)
  for (const way of ways) {
    try {
      const file = await write(way)
      made.files.push(file)
      made.bytes += file.content.length
    } catch (error) {
      made.left.push(leftBy(error, { selfEvaluationId: id, document: way.document, format: way.format }))
    }
    if (made.bytes > mostBytes) throw tooLarge()
    await tell()
  }
}

const writeAll = async (
  ctx: Context,
  job: RunningJob,
  { ids, ways }: { ids: readonly string[]; ways: Ways },
): Promise<Made> => {
  const made: Made = { files: [], left: [], bytes: 0 }
  const total = ids.length * ways.length
  const tell = (): Promise<void> =>
    job.progress(made.files.length + made.left.length, total, words('正在生成文书', 'writing documents'))
  for (const id of ids) {
    try {
      await writeOfOne(ctx, { id, ways, tell }, made)
    } catch (error) {
      made.left.push(leftBy(error, { selfEvaluationId: id }))
    }
  }
  return made
}

/** Organisations of one name are told apart by a number. */
const apart = (files: readonly DocumentFile[]): readonly { name: string; mediaType: string; bytes: Uint8Array }[] => {
  const seen = new Map<string, number>()
  return files.map(({ fileName, mediaType, content }) => {
    const count = (seen.get(fileName) ?? 0) + 1
    seen.set(fileName, count)
    const name = count === 1 ? fileName : fileName.replace(/(?=\.\w+$)/u, `（${count}）`)
    return { name, mediaType, bytes: content }
  })
}

const packed = (files: readonly DocumentFile[]): MadeFile => {
  // Nearly all of them are packed in themselves.
  const { name, mediaType, bytes } = packFiles(apart(files), '自评文书', 0)
  return { fileName: name, mediaType, bytes }
}

/** Writes documents of self-evaluations as their owner may read them now: one as it is, several packed. */
export const documentsJob = (tools: JobTools) =>
  defineJob({
    name: 'documents',
    lane: 'heavy',
    input: documentsAsked.extend(bounds),
    retry: { limit: 2, delaySeconds: 5 },
    timeoutSeconds: 7200,
    handle: async ({ documents, formats, isFinal, of, verbs }, job) => {
      const ctx = await ownerContext(tools, job, verbs)
      const ids = await idsOf(ctx, of)
      const ways = documents.flatMap((document) => formats.map((format) => ({ document, format, isFinal })))
      if (ids.length * ways.length > mostDocuments) throw tooMany()
      const { files, left } = await writeAll(ctx, job, { ids, ways })
      await job.progress(ids.length * ways.length, ids.length * ways.length)
      if (files.length === 0) throw nothingMade(left)
      const made = packed(files)
      const { id } = await keepMadeFile(ctx, made)
      return { attachmentId: id, fileName: made.fileName, documents: files.length, left }
    },
  })
