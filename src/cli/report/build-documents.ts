import { basename } from 'node:path'
import type { DraftFiling } from '#domain/filing/draft.ts'
import { words } from '#domain/words/words.ts'
import { buildReport } from '#reports/build/build-report.ts'
import { findingsReport } from '#reports/build/findings/findings-report.ts'
import { itemsOfDraft, itemsOfFindings } from '#reports/build/findings/rectification-items.ts'
import { monitoringReport } from '#reports/build/monitoring-report.ts'
import { publicReport } from '#reports/build/public/public-report.ts'
import type { Form, FormKind } from '#reports/forms/form.ts'
import type { Report } from '#reports/model.ts'
import type { Outline } from '#reports/outline.ts'
import type { Sheet } from '#reports/write/sheet.ts'
import type { CheckedFile } from '../check/checked-file.ts'
import { Problem } from '../problem.ts'
import { documentKinds, type DocumentKind } from './document-kinds.ts'
import { findingsInput } from './findings-input.ts'
import { formDocument } from './form-documents.ts'

/** What documents are made from. `checked` is there where the facts were read from a filed report. */
export type Material = {
  readonly file: string
  readonly draft: DraftFiling
  readonly outline: Outline
  readonly forms: readonly Form[]
  readonly checked: CheckedFile | undefined
}

/** `sheets` only where the document is a set of official tables. */
export type BuiltDocument = {
  readonly kind: DocumentKind
  readonly report: Report
  readonly sheets?: readonly [Sheet, ...Sheet[]]
}

type Built = Omit<BuiltDocument, 'kind'> | undefined
type Builder = (material: Material) => Built

const findingsOf = ({ file, checked }: Material) =>
  checked ? findingsInput(basename(file), checked.filing, checked.run) : undefined

const tables =
  (...kinds: readonly FormKind[]): Builder =>
  ({ draft, forms }) =>
    formDocument(kinds, { draft, forms, rectifications: [] })

const wrapped = (report: Report | undefined): Built => report && { report }

const rectification: Builder = (material) => {
  const { draft, forms } = material
  const found = findingsOf(material)
  const items = [...itemsOfDraft(draft), ...(found ? itemsOfFindings(found) : [])]
  return items.length === 0 ? undefined : formDocument(['rectification'], { draft, forms, rectifications: items })
}

const builders: Readonly<Record<DocumentKind, Builder>> = {
  report: ({ outline, draft }) => ({ report: buildReport(outline, draft) }),
  tables: tables('department-self-evaluation', 'project-self-evaluation'),
  goals: tables('department-goal', 'project-goal'),
  monitoring: tables('monitoring'),
  'monitoring-report': ({ draft }) => wrapped(monitoringReport(draft)),
  rectification,
  findings: (material) => {
    const found = findingsOf(material)
    return wrapped(found && findingsReport(found))
  },
  public: ({ outline, draft }) => ({ report: publicReport(buildReport(outline, draft), draft) }),
}

const reasons: Partial<Readonly<Record<DocumentKind, ReturnType<typeof words>>>> = {
  findings: words(
    '检查结果来自已成文的报告，数据文件（.json）没有可核对的文字',
    'findings come from a filed report; a facts file (.json) has no text to check',
  ),
  rectification: words('没有需要整改的问题', 'there is no problem to be put right'),
  'monitoring-report': words('数据中没有监控的项目', 'the facts hold no monitored project'),
}

/** One document, or undefined where the material has nothing for it. */
export const buildDocument = (kind: DocumentKind, material: Material): BuiltDocument | undefined => {
  const built = builders[kind](material)
  return built && { kind, ...built }
}

/** Why a document that was asked for by name cannot be written. */
export const nothingFor = (kind: DocumentKind, file: string): Problem => {
  const { name } = documentKinds[kind]
  return new Problem(
    words(`没有可写入“${name.zh}”的内容`, `there is nothing to write into the ${name.en}`),
    reasons[kind] ?? words('请用 jiheng read 查看读到了什么', 'see what was read with jiheng read'),
    file,
  )
}
