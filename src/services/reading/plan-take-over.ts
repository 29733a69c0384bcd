import { plainName, type PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { GoalHead } from '#store/queries/goal.ts'
import { groupBy } from '../import/group-by.ts'
import { compareText } from '../import/plain-name.ts'
import type { TakenIndicator, TakenProject, TakeOver, TakeOverRow } from './take-over-input.ts'

/** A project of the year, as far as the actor may see it. */
export type KnownOfYear = { readonly id: string; readonly name: string; readonly organisationId: string }

/** A goal that is there: only a draft takes indicators. */
export type KnownGoal = Pick<GoalHead, 'id' | 'state' | 'organisationId' | 'revision' | 'version'> & {
  readonly indicators: readonly PlannedIndicator[]
}

/** Everything the plan depends on, loaded before. */
export type TakeOverWorld = {
  readonly projects: readonly KnownOfYear[]
  /** Goals by the project they are of; '' for that of the whole organisation. */
  readonly goals: ReadonlyMap<string, KnownGoal>
  /** Codes that are taken in the year, whoever has them. */
  readonly takenCodes: ReadonlySet<string>
  readonly mayEditProjects: boolean
  readonly mayEditGoals: boolean
  /** Only departments and units have a goal as a whole. */
  readonly hasWholeGoal: boolean
}

/** Indicators that go into one goal. */
export type GoalPlan = {
  /** Key of the new project, id of one that is there, or '' for the whole organisation. */
  readonly of: { readonly kind: 'new' | 'there' | 'whole'; readonly ref: string }
  readonly goal: KnownGoal | undefined
  readonly indicators: readonly TakenIndicator[]
}

export type TakeOverPlan = {
  readonly rows: readonly TakeOverRow[]
  readonly projects: readonly TakenProject[]
  readonly goals: readonly GoalPlan[]
}

const texts = {
  noProjects: words('您不能编制该单位的项目', 'you may not draft projects of this organisation'),
  noGoals: words('您不能编制该单位的绩效目标', 'you may not write goals of this organisation'),
  there: words('本年度已有同名项目，不再新建', 'the year has a project of this name'),
  twice: words('与前面一行同名，只建一次', 'the same name stands above'),
  taken: words('项目编码已被使用，请改一个编码或留空由系统编制', 'its code is taken: change it or leave it empty'),
  project: words('新建项目草稿', 'drafts a project'),
  indicator: words('加入绩效目标草稿', 'goes into the draft of a goal'),
  same: words('该绩效目标中已有同名指标', 'the goal has an indicator of this name'),
  closed: words('绩效目标已申报或批复，不能再改', 'the goal was declared or approved'),
  noProject: words('所属项目没有承接', 'its project is not taken over'),
  noWhole: words(
    '科室没有整体绩效目标，请选择部门或单位',
    'an office has no goal as a whole: choose a department or unit',
  ),
}

const rowOf = (
  kind: TakeOverRow['kind'],
  { key, name }: { readonly key: string; readonly name: string },
  [does, why]: readonly [TakeOverRow['does'], Words],
): TakeOverRow => ({ key, kind, name, does, why })

type Outcome = readonly [TakeOverRow['does'], Words]

const projectOutcome = (
  project: TakenProject,
  world: TakeOverWorld,
  before: { readonly names: Set<string>; readonly codes: Set<string> },
): Outcome => {
  const name = compareText(project.name)
  if (world.projects.some((one) => compareText(one.name) === name)) return ['skip', texts.there]
  if (before.names.has(name)) return ['skip', texts.twice]
  if (!world.mayEditProjects) return ['refuse', texts.noProjects]
  const code = compareText(project.code)
  if (code !== '' && (world.takenCodes.has(project.code) || before.codes.has(code))) return ['refuse', texts.taken]
  before.names.add(name)
  before.codes.add(code)
  return ['make', texts.project]
}

type Home = { readonly of: GoalPlan['of']; readonly goal: KnownGoal | undefined }

const homeOfProject = (
  key: string,
  {
    asked,
    world,
    made,
  }: { readonly asked: TakeOver; readonly world: TakeOverWorld; readonly made: ReadonlySet<string> },
): Home | undefined => {
  if (made.has(key)) return { of: { kind: 'new', ref: key }, goal: undefined }
  const project = asked.projects.find((one) => one.key === key)
  const there = project && world.projects.find((one) => compareText(one.name) === compareText(project.name))
  return there && { of: { kind: 'there', ref: there.id }, goal: world.goals.get(there.id) }
}

const objection = (home: Home | undefined, world: TakeOverWorld): Outcome | undefined => {
  if (!home) return ['skip', texts.noProject]
  if (home.of.kind === 'whole' && !world.hasWholeGoal) return ['refuse', texts.noWhole]
  if (!world.mayEditGoals) return ['refuse', texts.noGoals]
  return home.goal && home.goal.state !== 'draft' ? ['skip', texts.closed] : undefined
}

type InGoal = { readonly rows: readonly TakeOverRow[]; readonly taken: readonly TakenIndicator[] }

/** Indicators of one goal: those it does not have yet, each name once. */
const indicatorsInto = (
  home: Home | undefined,
  group: readonly TakenIndicator[],
  against: Outcome | undefined,
): InGoal => {
  const names = new Set(home?.goal?.indicators.map(({ name }) => plainName(name)))
  const judged = group.map((indicator) => {
    const name = plainName(indicator.name)
    const outcome: Outcome = against ?? (names.has(name) ? ['skip', texts.same] : ['make', texts.indicator])
    names.add(name)
    return { indicator, outcome }
  })
  return {
    rows: judged.map(({ indicator, outcome }) => rowOf('indicator', indicator, outcome)),
    taken: judged.flatMap(({ indicator, outcome: [does] }) => (does === 'make' ? [indicator] : [])),
  }
}

/** Decides row by row what taking over would make, and why not. Changes nothing. */
export const planTakeOver = (asked: TakeOver, world: TakeOverWorld): TakeOverPlan => {
  const before = { names: new Set<string>(), codes: new Set<string>() }
  const judged = asked.projects.map((project) => ({ project, outcome: projectOutcome(project, world, before) }))
  const projects = judged.flatMap(({ project, outcome: [does] }) => (does === 'make' ? [project] : []))
  const made = new Set(projects.map(({ key }) => key))
  const whole: Home = { of: { kind: 'whole', ref: '' }, goal: world.goals.get('') }
  const groups = [...groupBy(asked.indicators, ({ project }) => project ?? '').values()].map((group) => {
    const key = group[0].project
    const home = key === undefined ? whole : homeOfProject(key, { asked, world, made })
    return { home, ...indicatorsInto(home, group, objection(home, world)) }
  })
  return {
    rows: [
      ...judged.map(({ project, outcome }) => rowOf('project', project, outcome)),
      ...groups.flatMap(({ rows }) => rows),
    ],
    projects,
    goals: groups.flatMap(({ home, taken }) => (home && taken.length > 0 ? [{ ...home, indicators: taken }] : [])),
  }
}
