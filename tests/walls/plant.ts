import { disclosureMachine } from '#domain/process/disclosure.ts'
import { findingMachine } from '#domain/process/finding.ts'
import { goalMachine } from '#domain/process/goal/goal-machine.ts'
import { monitoringMachine } from '#domain/process/monitoring/monitoring.ts'
import { projectMachine } from '#domain/process/project.ts'
import { rectificationMachine } from '#domain/process/rectification.ts'
import { resultUseMachine } from '#domain/process/result-use.ts'
import { reviewMachine } from '#domain/process/review/review.ts'
import { partMachine } from '#domain/process/self-evaluation/part.ts'
import { selfEvaluationMachine } from '#domain/process/self-evaluation/self-evaluation.ts'
import { newId } from '#services/new-id.ts'
import { insertRow } from './insert-row.ts'
import { common, idOf, insertThing, made, type Bed, type Plot } from './plot.ts'

const nouns = [
  'project',
  'budget-entry',
  'execution-entry',
  'import-batch',
  'recipe',
  'reading',
  'goal',
  'indicator',
  'monitoring',
  'alert',

  'self-evaluation',
  'part',
  'evidence',
  'attachment',
  'loose-attachment',
  'review',
  'finding',
  'rectification',
  'result-use',
  'disclosure',
  'publication',
  'person',
  'role-grant',
  'personal-link',
  'task',
  'extension',
] as const

const content = (mark: string) => ({
  title: { zh: mark, en: mark },
  message: { zh: mark, en: mark },
  rule: mark,
  authority: mark,
  places: [],
})

const plantMoney = async (bed: Bed): Promise<void> => {
  const { admin, mark, organisation } = bed
  const project = idOf(bed, 'project')
  const named = { code: `${mark}${bed.year}`, name: mark, category: 'specific', recurrence: 'recurring' }
  const row = {
    ...named,
    budgetUnitId: organisation,
    firstYear: bed.year,
    predecessorId: bed.last?.ids['project'] ?? null,
  }
  await insertThing(bed, { noun: 'project', machine: projectMachine, events: ['declare'], row })
  const of = { projectId: project, organisationId: organisation }
  await insertRow(admin, 'fund_source', { ...of, source: 'general-budget', amount: '10000.00' })
  const price = { name: mark, position: 0, quantity: '1', unitPrice: '1.00', basis: 'standard' }
  await insertRow(admin, 'cost_line', { ...of, id: newId(), ...price })
  const batch = { id: idOf(bed, 'import-batch'), ...common(bed), fileName: mark, kind: 'budget-entries', ...made }
  await insertRow(admin, 'import_batch', { ...batch, counts: {}, made: [] })
  const entry = {
    ...common(bed),
    ...made,
    projectId: project,
    source: 'general-budget',
    amount: '10000.00',
    reason: mark,
  }
  const from = { importBatchId: idOf(bed, 'import-batch') }
  const kind = { kind: 'opening', effectiveOn: `${bed.year}-01-05` }
  await insertRow(admin, 'budget_entry', { ...entry, ...kind, ...from, id: idOf(bed, 'budget-entry') })
  await insertRow(admin, 'execution_entry', { ...entry, id: idOf(bed, 'execution-entry'), month: 2, amount: '10.00' })
  const column = { field: 'project-code', head: mark, isNeeded: true }
  const recipe = {
    name: mark,
    version: 1,
    fingerprint: [mark],
    unit: '元',
    decimals: 'point',
    skip: [],
    columns: [column],
  }
  const name = `${mark}${bed.year}`
  await insertRow(admin, 'recipe', {
    id: idOf(bed, 'recipe'),
    organisationId: organisation,
    name,
    content: recipe,
    ...made,
  })
}

const inForce = ['declare', 'endorse', 'forward', 'review', 'approve'] as const

const plantGoal = async (bed: Bed): Promise<void> => {
  const { admin, mark, organisation } = bed
  const [projectId, goalId] = [idOf(bed, 'project'), idOf(bed, 'goal')]
  await insertThing(bed, { noun: 'goal', machine: goalMachine, events: inForce, row: { projectId } })
  const of = { goalId, revision: 1, organisationId: organisation }
  await insertRow(admin, 'goal_revision', { ...of, annual: mark, ...made })
  const figures = { position: 0, term: 'annual', comparator: '>=', target: '10', weight: '10', origin: 'own' }
  const words = { level1: '产出指标', level2: '数量指标', name: mark, unit: '个' }
  await insertRow(admin, 'indicator', { ...of, id: idOf(bed, 'indicator'), ...figures, ...words })
  const watch = { projectId, goalId, goalRevision: 1, month: 6, dueOn: `${bed.year}-08-31` }
  await insertThing(bed, { noun: 'monitoring', machine: monitoringMachine, events: ['fill', 'submit'], row: watch })
  const row = { monitoringId: idOf(bed, 'monitoring'), revision: 1, indicatorId: idOf(bed, 'indicator') }
  await insertRow(admin, 'monitoring_row', { ...row, organisationId: organisation, typed: '5', reason: mark })
  const alert = { projectId, month: 6, raisedOn: `${bed.year}-07-05`, inARow: 1, ...made }
  await insertRow(admin, 'alert', { id: idOf(bed, 'alert'), ...common(bed), ...alert })
}

const plantFiles = async (bed: Bed): Promise<void> => {
  const { sha256, size, mediaType } = bed.file
  const file = { organisationId: bed.organisation, size, mediaType, fileName: `${bed.mark}.txt`, ...made }
  for (const noun of ['attachment', 'loose-attachment'])
    await insertRow(bed.admin, 'attachment', { id: idOf(bed, noun), ...file, sha256: Buffer.from(sha256, 'hex') })
  const read = { attachmentId: idOf(bed, 'loose-attachment'), fileName: bed.mark, state: 'waiting' }
  const written = { corrections: '[]', answers: '{}', changedAt: made.createdAt }
  await insertRow(bed.admin, 'reading', { id: idOf(bed, 'reading'), ...common(bed), ...made, ...read, ...written })
}

const plantWhole = async (bed: Bed): Promise<void> => {
  const { admin, mark, organisation } = bed
  const rules = { schemeId: 'guangdong-department-2022', schemeHash: mark, outlineId: 'guangzhou-2023' }
  const whole = { ...rules, dueOn: '2026-03-31', inputs: {} }
  const handedIn = ['assemble', 'sign', 'deliver'] as const
  await insertThing(bed, { noun: 'self-evaluation', machine: selfEvaluationMachine, events: handedIn, row: whole })
  const selfEvaluationId = idOf(bed, 'self-evaluation')
  const of = { organisationId: organisation, selfEvaluationId }
  const score = { criterion: 'c1', name: mark, position: 0, points: '10', computed: '9', revision: 1, trace: {} }
  await insertRow(admin, 'self_score', { ...of, ...score })
  const written = { changedAt: made.createdAt, text: mark }
  await insertRow(admin, 'report_section', { ...of, section: 'problems', ...written })
  const due = { selfEvaluationId, dueOn: '2026-02-28' }
  await insertThing(bed, { noun: 'part', machine: partMachine, events: ['fill', 'submit'], row: due })
  const inPart = { partId: idOf(bed, 'part'), organisationId: organisation }
  const row = {
    indicatorId: idOf(bed, 'indicator'),
    goalId: idOf(bed, 'goal'),
    goalRevision: 1,
    position: 0,
    revision: 1,
  }
  await insertRow(admin, 'part_row', { ...inPart, ...row, typed: '9', reason: mark, changedAt: made.createdAt })
  await insertRow(admin, 'part_text', { ...inPart, revision: 1, section: 'problems', name: mark, ...written })
  const shown = { indicatorId: idOf(bed, 'indicator'), attachmentId: idOf(bed, 'attachment'), class: 'acceptance' }
  await insertRow(admin, 'evidence', { id: idOf(bed, 'evidence'), ...inPart, ...shown, ...made })
}

const plantReview = async (bed: Bed): Promise<void> => {
  const { admin, mark, organisation } = bed
  const selfEvaluationId = idOf(bed, 'self-evaluation')
  await insertThing(bed, { noun: 'review', machine: reviewMachine, events: ['submit'], row: { selfEvaluationId } })
  const score = { criterion: 'c1', revision: 1, position: 0, name: mark, points: '10', unitScore: '9' }
  await insertRow(admin, 'review_row', { reviewId: idOf(bed, 'review'), organisationId: organisation, ...score })
  const found = { selfEvaluationId, checkId: 'c', severity: 'error', fingerprint: mark, stillFound: true }
  const row = { ...found, content: content(mark) }
  await insertThing(bed, { noun: 'finding', machine: findingMachine, events: ['answer'], row })
  const problem = { findingId: idOf(bed, 'finding'), source: mark, problem: mark }
  const reported = ['notify', 'plan', 'report'] as const
  await insertThing(bed, { noun: 'rectification', machine: rectificationMachine, events: reported, row: problem })
  const grade = { projectId: idOf(bed, 'project'), grade: '良', gradeFrom: 'given', suggestion: 'support', keep: '100' }
  const use = { ...grade, budget: '10.00', next: '10.00' }
  await insertThing(bed, { noun: 'result-use', machine: resultUseMachine, events: ['propose'], row: use })
}

const plantPublic = async (bed: Bed): Promise<void> => {
  const thing = { item: 'x', title: mark(bed), noun: 'self-evaluation', thingId: idOf(bed, 'self-evaluation') }
  const told = ['decide-to-publish', 'publish'] as const
  await insertThing(bed, { noun: 'disclosure', machine: disclosureMachine, events: told, row: thing })
  const head = {
    format: 'jiheng-publication-1',
    title: 'x',
    organisation: 'x',
    year: bed.year,
    item: 'x',
    authority: 'x',
  }
  const row = { ...common(bed), disclosureId: idOf(bed, 'disclosure'), number: 1, item: 'x', title: 'x' }
  const fixed = { hash: 'a'.repeat(64), content: { ...head, facts: [], blocks: [] }, publishedAt: made.createdAt }
  const published = { id: idOf(bed, 'publication'), ...row, organisationName: bed.place, ...fixed }
  await insertRow(bed.admin, 'publication', published)
}

const mark = (bed: Bed): string => bed.mark

const plantPeople = async (bed: Bed): Promise<void> => {
  const { admin, organisation } = bed
  const personId = idOf(bed, 'person')
  const of = { organisationId: organisation, personId, ...made }
  const name = { name: bed.mark, login: `${bed.mark}${bed.year}`, email: `${personId}@a.example`, state: 'active' }
  await insertRow(admin, 'person', { id: personId, organisationId: organisation, ...name, ...made })
  await insertRow(admin, 'role_grant', { id: idOf(bed, 'role-grant'), ...of, role: 'office-handler', fromYear: 2020 })
  const secret = Buffer.from(newId().replaceAll('-', '').padEnd(64, '0'), 'hex')
  const link = { tasks: [idOf(bed, 'part')], tokenHash: secret, expiresOn: '2026-12-31' }
  await insertRow(admin, 'personal_link', { id: idOf(bed, 'personal-link'), ...of, ...link })
  const task = { kind: 'self-evaluation', title: bed.mark, titleEn: bed.mark, noun: '', dueOn: `${bed.year}-12-31` }
  await insertRow(admin, 'task', { id: idOf(bed, 'task'), ...common(bed), ...task })
  const extension = { taskId: idOf(bed, 'task'), organisationId: organisation, reason: bed.mark, dueOn: '2026-12-31' }
  await insertRow(admin, 'extension', { id: idOf(bed, 'extension'), ...extension, ...made })
}

/** Plants one thing of every noun for an organisation. */
export const plant = async (
  { admin, file }: Pick<Bed, 'admin' | 'file'>,
  given: Pick<Plot, 'place' | 'organisation' | 'stage' | 'year' | 'last'> & { readonly prefix: string },
): Promise<Plot> => {
  const { prefix, ...of } = given
  const plot = {
    ...of,
    mark: `${prefix}【${of.place} ${of.stage}】`,
    ids: Object.fromEntries(nouns.map((noun) => [noun, newId()])),
  }
  const bed = { ...plot, admin, file }
  for (const step of [plantMoney, plantGoal, plantFiles, plantWhole, plantReview, plantPublic, plantPeople])
    await step(bed)
  return plot
}
