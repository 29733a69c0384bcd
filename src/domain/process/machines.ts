import { disclosureMachine } from './disclosure.ts'
import { findingMachine } from './finding.ts'
import { yearMachine } from './fiscal-year.ts'
import { goalMachine } from './goal/goal-machine.ts'
import type { Machine } from './machine.ts'
import { monitoringMachine } from './monitoring/monitoring.ts'
import { projectMachine } from './project.ts'
import { rectificationMachine } from './rectification.ts'
import { resultUseMachine } from './result-use.ts'
import { reviewMachine } from './review/review.ts'
import { partMachine } from './self-evaluation/part.ts'
import { selfEvaluationMachine } from './self-evaluation/self-evaluation.ts'

/** Every state machine of the cycle, by the noun it belongs to. */
export const machines: Readonly<Record<string, Machine<string, string>>> = {
  'fiscal-year': yearMachine,
  project: projectMachine,
  goal: goalMachine,
  monitoring: monitoringMachine,
  part: partMachine,
  'self-evaluation': selfEvaluationMachine,
  review: reviewMachine,
  finding: findingMachine,
  rectification: rectificationMachine,
  'result-use': resultUseMachine,
  disclosure: disclosureMachine,
}
