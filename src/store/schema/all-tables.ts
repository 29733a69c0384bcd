import { attachment } from './attachment.ts'
import { auditChain, auditEntry } from './audit.ts'
import { calendarTask, extension, fiscalYear, task } from './calendar.ts'
import { finding, rectification, rectificationEvidence } from './finding.ts'
import { goal, goalReview, goalRevision, indicator } from './goal.ts'
import { idempotencyKey, importBatch, recipe } from './import-batch.ts'
import { budgetEntry, executionEntry, ledgerWithdrawal } from './ledger.ts'
import { alert, monitoring, monitoringRow } from './monitoring.ts'
import { divisionSetting, organisation } from './organisation.ts'
import { apiToken, passwordReset, person, personalLink, roleGrant, session, signInAttempt } from './person.ts'
import { costLine, fundSource, project } from './project.ts'
import { division } from './reference.ts'
import { disclosure, publication, resultUse } from './result-use.ts'
import { reading } from './reading.ts'
import { review, reviewRow, sample } from './review.ts'
import { evidence, part, partRow, partText, reportSection, selfEvaluation, selfScore } from './self-evaluation.ts'
import { step } from './step.ts'

/** Small tables every node of a cluster has whole. */
export const referenceTables = [division] as const

/** Tables that belong to a division and are distributed by its code. */
export const tenantTables = [
  divisionSetting,
  organisation,
  person,
  roleGrant,
  session,
  apiToken,
  personalLink,
  passwordReset,
  signInAttempt,
  fiscalYear,
  calendarTask,
  task,
  extension,
  step,
  project,
  fundSource,
  costLine,
  importBatch,
  recipe,
  budgetEntry,
  executionEntry,
  ledgerWithdrawal,
  goal,
  goalRevision,
  indicator,
  goalReview,
  monitoring,
  monitoringRow,
  alert,
  selfEvaluation,
  part,
  partRow,
  partText,
  attachment,
  reading,
  evidence,
  selfScore,
  reportSection,
  review,
  reviewRow,
  sample,
  finding,
  rectification,
  rectificationEvidence,
  resultUse,
  disclosure,
  publication,
  idempotencyKey,
  auditChain,
  auditEntry,
] as const
