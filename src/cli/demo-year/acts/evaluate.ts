import type { Day } from '#domain/process/calendar/day.ts'
import type { SchemeQuestions } from '#services/self-evaluation/scheme-questions.ts'
import { adjustSelfScore } from '#services/self-evaluation/adjust-self-score.ts'
import { assembleSelfEvaluation } from '#services/self-evaluation/assemble-self-evaluation.ts'
import { getSelfEvaluation } from '#services/self-evaluation/get-self-evaluation.ts'
import { deliverSelfEvaluation, signSelfEvaluation } from '#services/self-evaluation/move-self-evaluation.ts'
import { openSelfEvaluation } from '#services/self-evaluation/open-self-evaluation.ts'
import { runWholeChecks } from '#services/self-evaluation/run-checks.ts'
import { saveSection } from '#services/self-evaluation/save-section.ts'
import { setInputs } from '#services/self-evaluation/set-inputs.ts'
import { answerFinding } from '#services/finding/answer-finding.ts'
import { listFindings } from '#services/finding/list-findings.ts'
import type { DemoDepartment } from '../demo-project.ts'
import type { Stage } from '../stage.ts'
import { fillPart, partsOf, submit, takeOver } from './fill-parts.ts'

const rules = { schemeId: 'guangdong-department-2022', outlineId: 'guangzhou-2023' } as const

/** The self-evaluation of a department. */
export type DemoWhole = { readonly id: string; readonly department: DemoDepartment }

const loginsOf = ({ department }: Pick<DemoWhole, 'department'>) => {
  const login = department.code.toLowerCase()
  return { finance: `${login}-caiwu`, leader: `${login}-lingdao` }
}

/** The finance officer opens it: every office with goals gets its part. */
export const openWhole = async (
  stage: Stage,
  department: DemoDepartment,
  { dueOn, partsDueOn }: { readonly dueOn: Day; readonly partsDueOn: Day },
): Promise<DemoWhole> => {
  const organisationId = stage.place(department.code)
  const asked = { organisationId, year: stage.lastYear, dueOn, partsDueOn, ...rules }
  const { id } = await openSelfEvaluation(await stage.as(loginsOf({ department }).finance), asked)
  return { id, department }
}

/** Every office fills in and hands in, and the finance officer takes it over. */
export const collect = async (stage: Stage, { department }: DemoWhole): Promise<void> => {
  for (const part of await partsOf(stage, department)) {
    await fillPart(stage, part)
    await submit(stage, part)
    await takeOver(stage, part)
  }
}

type Question = SchemeQuestions['criteria'][number]

/** What the department says of its management: good, with one fault. */
const answerTo = ({ answer, choices, criterion }: Question) => {
  if (answer === 'grade') return { grade: choices[criterion === 'result-use' ? 1 : 0]?.id ?? '' }
  if (answer === 'checks') return { checks: Object.fromEntries(choices.map(({ id }) => [id, true])) }
  if (answer === 'judged') return { judged: '0.9' }
  return { actual: criterion === 'contract-filing' ? '1' : '0' }
}

const answers = ({ criteria, facts }: SchemeQuestions) => ({
  measures: Object.fromEntries(criteria.map((one) => [one.criterion, answerTo(one)])),
  facts: Object.fromEntries(facts.map(({ fact }) => [fact, false])),
})

const overview = (name: string): string =>
  `${name}承担辖区公共服务、城市管理和平安建设等职责。\n全年预算执行情况：{{execution}}。`

/** Puts the whole together, answers what the scheme asks, and scores what it cannot tell. */
export const assembleWhole = async (stage: Stage, whole: DemoWhole): Promise<void> => {
  const [{ id }, { finance }] = [whole, loginsOf(whole)]
  const before = await getSelfEvaluation(await stage.as(finance), { id })
  const inputs = answers(before.questions)
  await setInputs(await stage.as(finance), { id, version: before.version, inputs })
  await assembleSelfEvaluation(await stage.as(finance), { id })
  const { scores } = await getSelfEvaluation(await stage.as(finance), { id })
  for (const { criterion, computed, points: score, version } of scores) {
    if (computed) continue
    const reason = '系统没有取到数，按资产和决算报表由本单位给分'
    await adjustSelfScore(await stage.as(finance), { id, criterion, version, score, reason })
  }
  const ctx = await stage.as(finance)
  const name = ctx.tree.byId.get(stage.place(whole.department.code))?.name ?? ''
  await saveSection(ctx, { id, section: 'overview', version: 0, text: overview(name) })
  await runWholeChecks(await stage.as(finance), { id })
}

const ranks = { error: 0, warning: 1, note: 2 } as const

/** Answers the findings of the checks; of the gravest, `keep` are left open. */
export const answerFindings = async (stage: Stage, whole: DemoWhole, keep = 0): Promise<void> => {
  const { finance } = loginsOf(whole)
  const asked = { year: stage.lastYear, selfEvaluation: whole.id, limit: 200 }
  const { items } = await listFindings(await stage.as(finance), asked)
  const gravest = items.toSorted((a, b) => ranks[a.severity] - ranks[b.severity])
  for (const { id } of gravest.slice(keep)) {
    const text = '口径一致，差异来自不同时点的取数，已在底稿中注明'
    await answerFinding(await stage.as(finance), { id, kind: 'explain', text })
  }
}

/** The leader signs, the finance officer submits. */
export const deliverWhole = async (stage: Stage, whole: DemoWhole): Promise<void> => {
  const { finance, leader } = loginsOf(whole)
  await signSelfEvaluation(await stage.as(leader), { id: whole.id })
  await deliverSelfEvaluation(await stage.as(finance), { id: whole.id })
}
