import {
  d,
  departmentOrganisation,
  departments,
  id,
  indicators,
  officeOrganisation,
  offices,
  partState,
  personAt,
  stepsOf,
} from './seed-common.ts'

/** A year's self-evaluations: all accepted where it is over. */
type Year = { readonly of: number; readonly isOver: boolean }

const wholeState = ({ isOver }: Year): string =>
  isOver ? `'accepted'` : `CASE WHEN d % 5 = 0 THEN 'delivered' ELSE 'open' END`
const stateNow = ({ isOver }: Year): string => (isOver ? `'accepted'` : `(${partState})`)
/** Of those not handed in, three of twenty were due yesterday. */
const dueOn = ({ of, isOver }: Year): string =>
  isOver
    ? `'${of + 1}-03-31'::date`
    : `(now() AT TIME ZONE 'Asia/Shanghai')::date - CASE WHEN (d + o) % 20 < 3 THEN 1 ELSE 0 END`

const headers = (year: Year): readonly string[] => [
  `INSERT INTO self_evaluation (division_code, id, organisation_id, year, state, revision, created_at, changed_at, scheme_id,
     scheme_hash, outline_id, due_on, inputs)
   SELECT ${d}, ${id('whole', year.of, 'd')}, ${id('organisation', 0, departmentOrganisation)}, ${year.of}, ${wholeState(year)}, 1,
     now(), now(), 'guangdong-department-2022', repeat('0', 64), 'guangzhou-2023', ${dueOn(year).replace('(d + o)', 'd')}, '{}'
   FROM ${departments}`,
  `INSERT INTO part (division_code, id, organisation_id, year, state, revision, created_at, changed_at, self_evaluation_id, due_on)
   SELECT ${d}, ${id('part', year.of, '10 * d + o')}, ${id('organisation', 0, officeOrganisation)}, ${year.of}, ${stateNow(year)}, 1,
     now(), now(), ${id('whole', year.of, 'd')}, ${dueOn(year)} FROM ${offices}`,
  `INSERT INTO task (division_code, id, organisation_id, year, kind, title, title_en, noun, thing_id, due_on, done_at)
   SELECT ${d}, ${id('task', year.of, '10 * d + o')}, ${id('organisation', 0, officeOrganisation)}, ${year.of}, 'self-evaluation',
     '${year.of}年度绩效自评分表', 'Part of the self-evaluation of ${year.of}', 'part', ${id('part', year.of, '10 * d + o')}, ${dueOn(year)},
     CASE WHEN ${stateNow(year)} IN ('submitted', 'accepted') THEN now() END FROM ${offices}`,
]

/** What is left to be typed: everything where nobody began, else the rows of the last projects and the texts. */
const isBlank = (year: Year, last: string): string =>
  year.isOver ? 'false' : `(${partState}) = 'assigned' OR ((${partState}) = 'filling' AND ${last})`

const contents = (year: Year): readonly string[] => [
  `INSERT INTO part_row (division_code, part_id, revision, indicator_id, organisation_id, goal_id, goal_revision, position, typed,
     changed_at)
   SELECT ${d}, ${id('part', year.of, '10 * d + o')}, 1, ${id('indicator', year.of, 'm')}, ${id('organisation', 0, officeOrganisation)},
     ${id('goal', year.of, 'n')}, 1, position, CASE WHEN ${isBlank(year, 'r >= 11')} THEN '' ELSE '10' || m % 10 || '个' END, now()
   FROM ${indicators}`,
  `INSERT INTO part_text (division_code, part_id, revision, section, organisation_id, name, text, changed_at)
   SELECT ${d}, ${id('part', year.of, '10 * d + o')}, 1, s.section, ${id('organisation', 0, officeOrganisation)}, s.name,
     CASE WHEN ${isBlank(year, 'true')} THEN '' ELSE repeat('本科室按计划完成了各项工作。', 12) END, now()
   FROM ${offices}, (VALUES ('task-results', '主要工作完成情况'), ('problems', '存在的问题'), ('measures', '改进措施'))
     AS s (section, name)`,
  `INSERT INTO attachment (division_code, id, organisation_id, sha256, size, media_type, file_name, created_by, created_at)
   SELECT ${d}, ${id('attachment', year.of, '10 * d + o')}, ${id('organisation', 0, officeOrganisation)},
     sha256(('${year.of} ' || d || ' ' || o)::bytea), 20480, 'application/pdf', '工作台账.pdf', ${personAt(officeOrganisation, 1)}, now()
   FROM ${offices}`,
  // One result in three has its evidence.
  `INSERT INTO evidence (division_code, id, part_id, indicator_id, organisation_id, attachment_id, class, day, created_by, created_at)
   SELECT ${d}, ${id('evidence', year.of, 'm')}, ${id('part', year.of, '10 * d + o')}, ${id('indicator', year.of, 'm')},
     ${id('organisation', 0, officeOrganisation)}, ${id('attachment', year.of, '10 * d + o')}, 'ledger', '${year.of}-12-20',
     ${personAt(officeOrganisation, 1)}, now() FROM ${indicators} WHERE m % 3 = 0`,
]

const reviews = (year: Year): string =>
  `INSERT INTO review (division_code, id, organisation_id, year, state, revision, created_at, changed_at, self_evaluation_id)
   SELECT ${d}, ${id('review', year.of, 'd')}, ${id('organisation', 0, departmentOrganisation)}, ${year.of},
     '${year.isOver ? 'accepted' : 'queued'}', 1, now(), now(), ${id('whole', year.of, 'd')} FROM ${departments}
     ${year.isOver ? '' : 'WHERE d % 5 = 0'}`

const handler = personAt(officeOrganisation, 1)
const finance = personAt(departmentOrganisation, 3)
const leader = personAt(departmentOrganisation, 4)
const bureau = personAt('0', 2)

const ofParts = (year: Year, state: string, steps: readonly (readonly [string, string])[]): string =>
  stepsOf({
    noun: 'part',
    things: offices,
    thing: id('part', year.of, '10 * d + o'),
    organisation: id('organisation', 0, officeOrganisation),
    at: `${year.of + 1}-03-01`,
    steps,
    where: `${stateNow(year)} = '${state}'`,
  })

const ofDepartments = (
  year: Year,
  noun: 'self-evaluation' | 'review',
  steps: readonly (readonly [string, string])[],
): string =>
  stepsOf({
    noun,
    things: departments,
    thing: id(noun === 'review' ? 'review' : 'whole', year.of, 'd'),
    organisation: id('organisation', 0, departmentOrganisation),
    at: `${year.of + 1}-03-10`,
    steps,
    where: year.isOver ? 'true' : 'd % 5 = 0',
  })

const delivery = [
  ['assemble', finance],
  ['sign', leader],
  ['deliver', finance],
] as const
const taken = [
  ['submit', finance],
  ['take', bureau],
  ['accept', bureau],
] as const

const steps = (year: Year): readonly string[] => [
  ofParts(year, 'filling', [['fill', handler]]),
  ofParts(year, 'submitted', [
    ['fill', handler],
    ['submit', handler],
  ]),
  ofParts(year, 'accepted', [
    ['fill', handler],
    ['submit', handler],
    ['accept', finance],
  ]),
  ofDepartments(year, 'self-evaluation', year.isOver ? [...delivery, ['accept', bureau]] : delivery),
  ofDepartments(year, 'review', year.isOver ? taken : taken.slice(0, 1)),
]

/** The self-evaluations of a year: wholes, parts with rows, texts and evidence, tasks, reviews. */
export const seedResults = (of: number, isOver: boolean): readonly string[] => {
  const year = { of, isOver }
  return [...headers(year), ...contents(year), reviews(year), ...steps(year)]
}
