import type { Route } from '../bind.ts'
import { attachmentRoutes } from './attachment.ts'
import { calendarRoutes } from './calendar.ts'
import { findingRoutes } from './finding.ts'
import { fiscalYearRoutes } from './fiscal-year.ts'
import { goalRoutes } from './goal.ts'
import { importBatchRoutes } from './import-batch.ts'
import { ledgerRoutes } from './ledger.ts'
import { alertRoutes, monitoringRoutes } from './monitoring.ts'
import { partRoutes } from './part.ts'
import { personRoutes } from './person.ts'
import { projectRoutes } from './project.ts'
import { recipeRoutes } from './recipe.ts'
import { rectificationRoutes } from './rectification.ts'
import { reviewRoutes } from './review.ts'
import { roleGrantRoutes } from './role-grant.ts'
import { rollForwardRoutes } from './roll-forward.ts'
import { selfEvaluationRoutes } from './self-evaluation.ts'
import { sessionRoutes } from './session.ts'
import { taskRoutes } from './task.ts'

/** Every call of the API with the verb that does it. */
export const allRoutes: readonly Route[] = [
  ...attachmentRoutes,
  ...calendarRoutes,
  ...findingRoutes,
  ...fiscalYearRoutes,
  ...goalRoutes,
  ...importBatchRoutes,
  ...ledgerRoutes,
  ...monitoringRoutes,
  ...alertRoutes,
  ...partRoutes,
  ...personRoutes,
  ...projectRoutes,
  ...recipeRoutes,
  ...rectificationRoutes,
  ...reviewRoutes,
  ...roleGrantRoutes,
  ...rollForwardRoutes,
  ...selfEvaluationRoutes,
  ...sessionRoutes,
  ...taskRoutes,
]
