import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from '#checks/run.ts'
import { findingsInput } from '#cli/report/findings-input.ts'
import type { DraftFiling } from '#domain/filing/draft.ts'
import { readFiling } from '#importers/read-filing.ts'
import { buildReport } from '#reports/build/build-report.ts'
import { findingsReport } from '#reports/build/findings/findings-report.ts'
import { itemsOfFindings } from '#reports/build/findings/rectification-items.ts'
import { monitoringReport } from '#reports/build/monitoring-report.ts'
import { publicReport } from '#reports/build/public/public-report.ts'
import { fillForms } from '#reports/forms/fill-form.ts'
import type { Form } from '#reports/forms/form.ts'
import type { RectificationItem } from '#reports/forms/form-facts.ts'
import { formSheet } from '#reports/forms/form-sheet.ts'
import { parseForm } from '#reports/forms/parse-form.ts'
import type { Report } from '#reports/model.ts'
import { parseOutline } from '#reports/parse-outline.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { writeHtml } from '#reports/write/html.ts'
import { writePdf } from '#reports/write/pdf.ts'
import { chartSvg } from '#reports/write/svg.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import { projectDraft, root, sampleDraft } from './facts.ts'

/** One document of the gallery; `pages` of it are shown. */
export type GalleryDocument = {
  readonly id: string
  readonly extension: 'docx' | 'xlsx' | 'pdf' | 'html' | 'svg'
  readonly zh: string
  readonly en: string
  readonly content: Uint8Array | string
  readonly pages: readonly number[]
}

type Named = Pick<GalleryDocument, 'id' | 'zh' | 'en'>

const report = (outlineId: string, draft: DraftFiling): Report => {
  const json: unknown = JSON.parse(readFileSync(join(root, 'catalogue/outlines', `${outlineId}.json`), 'utf8'))
  const { outline, problems } = parseOutline(json)
  if (!outline) throw new Error(JSON.stringify(problems))
  return buildReport(outline, draft)
}

const word = (named: Named, made: Report, pages: readonly number[]): GalleryDocument => ({
  ...named,
  extension: 'docx',
  content: writeDocx(made),
  pages,
})

const zhongcun = sampleDraft('zhongcun-2023')
const selfEvaluation = report('guangzhou-2023', zhongcun)

const reports = (): readonly GalleryDocument[] => [
  word(
    {
      id: 'report-2023',
      zh: '部门整体支出绩效自评报告（2023年式，Word）',
      en: 'Self-evaluation report, 2023 form, Word',
    },
    selfEvaluation,
    [1, 2],
  ),
  word(
    { id: 'report-2022', zh: '部门整体支出绩效自评报告（2022年式，缺项标待补）', en: 'Report, 2022 form, gaps marked' },
    report('guangzhou-2022', sampleDraft('longjin-2022')),
    [1],
  ),
  {
    id: 'report-html',
    zh: '自评报告网页版',
    en: 'The report as one web page',
    extension: 'html',
    content: writeHtml(selfEvaluation),
    pages: [1],
  },
]

const published = async (): Promise<readonly GalleryDocument[]> => {
  const draft = sampleDraft('zhongluotan-2021')
  const made = publicReport(report('guangzhou-2021', draft), draft)
  const pdf = await writePdf(selfEvaluation)
  const chart = made.blocks.flatMap((block) => (block.kind === 'table' && block.chart ? [block.chart] : [])).at(-1)
  return [
    word({ id: 'public', zh: '公开稿：摘要在前', en: 'Public version: summary first' }, made, [1]),
    ...(chart
      ? [
          {
            id: 'public-chart',
            zh: '公开稿的图',
            en: 'A chart of the public version',
            extension: 'svg' as const,
            content: chartSvg(chart),
            pages: [1],
          },
        ]
      : []),
    ...(pdf.kind === 'written'
      ? [
          {
            id: 'report-pdf',
            zh: '自评报告（公开用 PDF）',
            en: 'The report as PDF for disclosure',
            extension: 'pdf' as const,
            content: pdf.bytes,
            pages: [1],
          },
        ]
      : []),
  ]
}

const checked = (): { readonly made: Report; readonly items: readonly RectificationItem[] } => {
  const name = 'longjin-2022.md'
  const filing = readFiling(readFileSync(join(root, 'samples', name)))
  const input = findingsInput(name, filing, runChecks(filing))
  return { made: findingsReport(input), items: itemsOfFindings(input) }
}

/** Forms whose points are not those of the made-up project are shown with the rows of their own blank form. */
const draftFor = (form: Form): DraftFiling => {
  if (form.kind === 'department-self-evaluation') return zhongcun
  if (form.kind === 'rectification') return sampleDraft('longjin-2022')
  const isForeign = form.kind === 'project-self-evaluation' && form.divisions.length > 0
  return isForeign
    ? { ...projectDraft, projects: projectDraft.projects.map((project) => ({ ...project, indicators: [] })) }
    : projectDraft
}

const sheets = (form: Form, rectifications: readonly RectificationItem[]): readonly GalleryDocument[] => {
  const draft = draftFor(form)
  const [first] = fillForms(form, { draft, rectifications }).map(formSheet)
  return first
    ? [
        {
          id: `form-${form.id}`,
          zh: form.name.zh,
          en: form.name.en,
          extension: 'xlsx',
          content: writeXlsx([first]),
          pages: [1],
        },
      ]
    : []
}

/** Every kind of document, made from the samples. */
export const galleryDocuments = async (): Promise<readonly GalleryDocument[]> => {
  const { made, items } = checked()
  const monitoring = monitoringReport(projectDraft)
  const folder = join(root, 'catalogue/forms')
  const forms = readdirSync(folder)
    .toSorted()
    .flatMap((name) => parseForm(JSON.parse(readFileSync(join(folder, name), 'utf8'))).form ?? [])
  return [
    ...reports(),
    ...(await published()),
    word({ id: 'findings', zh: '检查结果说明', en: 'What the checks found, for the unit' }, made, [1, 2]),
    ...(monitoring
      ? [word({ id: 'monitoring-report', zh: '绩效运行监控报告', en: 'Monitoring report' }, monitoring, [1])]
      : []),
    ...forms.flatMap((form) => sheets(form, items)),
  ]
}
