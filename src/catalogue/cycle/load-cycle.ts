import { join } from 'node:path'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { words } from '#domain/words/words.ts'
import { problemsIn, readAll, valuesOf, type FileOf, type FileProblem } from '../read-files.ts'
import { parseCheckUp, type CheckUpFile } from './parse-check-up.ts'
import { parseDisclosure, type DisclosureFile } from './parse-disclosure.ts'
import { parseEvidence, type EvidenceFile } from './parse-evidence.ts'
import type { ParseFile } from './parse-file.ts'
import { parseGoalReview, type GoalReviewFile } from './parse-goal-review.ts'
import { parseHolidays, type HolidayRules } from './parse-holidays.ts'
import { parseMonitoring, type MonitoringFile } from './parse-monitoring.ts'
import { parseResultUse, type ResultUseFile } from './parse-result-use.ts'
import { parseReturnReasons, type ReturnReasonFile } from './parse-return-reasons.ts'
import { parseReview, type ReviewFile } from './parse-review.ts'
import { parseTemplates, type CycleTemplate } from './parse-templates.ts'

/** The rules of the yearly cycle, each kind with those of all years and places. */
export type Cycle = {
  readonly templates: readonly CycleTemplate[]
  readonly holidays: readonly HolidayRules[]
  readonly monitoring: readonly MonitoringFile[]
  readonly goalReview: readonly GoalReviewFile[]
  readonly checkUp: readonly CheckUpFile[]
  readonly evidence: readonly EvidenceFile[]
  readonly resultUse: readonly ResultUseFile[]
  readonly disclosure: readonly DisclosureFile[]
  readonly review: readonly ReviewFile[]
  readonly returnReasons: readonly ReturnReasonFile[]
}

type Read<T> = { readonly rules: readonly T[]; readonly problems: readonly FileProblem[] }

/** For each place and first year a rule is for. */
const claimsOf = ({ id, divisions, valid }: RuleHead): readonly string[] => [
  `id ${id}`,
  ...(divisions.length === 0 ? ['*'] : divisions).map((division) => `${division} ${valid.from}`),
]

/** Two rules for the same place from the same year on: nobody could say which one holds. */
const clashes = (files: readonly FileOf<RuleHead>[]): readonly FileProblem[] => {
  const taken = new Map<string, string>()
  return files.flatMap(({ file, parsed }) => {
    if (!parsed.ok) return []
    const claims = claimsOf(parsed.value)
    const other = claims.map((claim) => taken.get(claim)).find((found) => found !== undefined)
    for (const claim of claims) taken.set(claim, parsed.value.id)
    return other === undefined
      ? []
      : [
          {
            file,
            path: '$.valid',
            message: words(
              `与“${other}”的编号或起始年度、地区相同`,
              `it has the id, or the first year and place, of "${other}"`,
            ),
            remedy: words('请改编号，或改起始年度或地区', 'change the id, the first year or the place'),
          },
        ]
  })
}

/** Reads the rules of the cycle below a folder; files with problems are left out and listed. */
export const loadCycle = (
  folder: string,
  known: ReadonlySet<string>,
): { readonly cycle: Cycle; readonly problems: readonly FileProblem[] } => {
  const read = <T extends RuleHead>(kind: string, parse: ParseFile<T>): Read<T> => {
    const files = readAll(join(folder, kind), (text) => parse(text, known))
    const clashing = clashes(files)
    const sound = files.filter(({ file }) => !clashing.some((problem) => problem.file === file))
    return { rules: valuesOf(sound), problems: [...problemsIn(files), ...clashing] }
  }
  const kinds = {
    templates: read('templates', parseTemplates),
    holidays: read('holidays', parseHolidays),
    monitoring: read('monitoring', parseMonitoring),
    goalReview: read('goal-review', parseGoalReview),
    checkUp: read('check-up', parseCheckUp),
    evidence: read('evidence', parseEvidence),
    resultUse: read('result-use', parseResultUse),
    disclosure: read('disclosure', parseDisclosure),
    review: read('review', parseReview),
    returnReasons: read('return-reasons', parseReturnReasons),
  }
  const problems = Object.values(kinds).flatMap((kind: Read<RuleHead>) => kind.problems)
  return { cycle: rulesOf(kinds), problems }
}

const rulesOf = (kinds: { readonly [Kind in keyof Cycle]: Read<Cycle[Kind][number]> }): Cycle => ({
  templates: kinds.templates.rules,
  holidays: kinds.holidays.rules,
  monitoring: kinds.monitoring.rules,
  goalReview: kinds.goalReview.rules,
  checkUp: kinds.checkUp.rules,
  evidence: kinds.evidence.rules,
  resultUse: kinds.resultUse.rules,
  disclosure: kinds.disclosure.rules,
  review: kinds.review.rules,
  returnReasons: kinds.returnReasons.rules,
})
