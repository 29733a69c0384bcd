import type { Route } from '../bind.ts'
import { analysisRoutes } from './analysis.ts'
import { attachmentRoutes } from './attachment.ts'
import { calendarRoutes } from './calendar.ts'
import { catalogueRoutes } from './catalogue.ts'
import { disclosureRoutes, publicationRoutes } from './disclosure.ts'
import { findingRoutes } from './finding.ts'
import { fiscalYearRoutes } from './fiscal-year.ts'
import { exchangeRoutes } from './exchange.ts'
import { goalRoutes } from './goal.ts'
import { importBatchRoutes } from './import-batch.ts'
import { ledgerRoutes } from './ledger.ts'
import { jobRoutes } from './job.ts'
import { alertRoutes, monitoringRoutes } from './monitoring.ts'
import { partRoutes } from './part.ts'
import { personRoutes } from './person.ts'
import { projectRoutes } from './project.ts'
import { readingRoutes } from './reading.ts'
import { recipeRoutes } from './recipe.ts'
import { rectificationRoutes } from './rectification.ts'
import { resultUseRoutes } from './result-use.ts'
import { reviewRoutes } from './review.ts'
import { roleGrantRoutes } from './role-grant.ts'
import { rollForwardRoutes } from './roll-forward.ts'
import { searchRoutes } from './search.ts'
import { selfEvaluationRoutes } from './self-evaluation.ts'
import { sessionRoutes } from './session.ts'
import { systemRoutes } from './system.ts'
import { taskRoutes } from './task.ts'
import { apiTokenRoutes } from './api-token.ts'
import { auditRoutes } from './audit.ts'
import { organisationRoutes } from './organisation.ts'
import { personalLinkRoutes } from './personal-link.ts'

/** Every call of the API with the verb that does it. */
export const allRoutes: readonly Route[] = [
  ...personalLinkRoutes,
  ...organisationRoutes,
  ...auditRoutes,
  ...apiTokenRoutes,
  ...analysisRoutes,
  ...attachmentRoutes,
  ...calendarRoutes,
  ...catalogueRoutes,
  ...disclosureRoutes,
  ...publicationRoutes,
  ...findingRoutes,
  ...fiscalYearRoutes,
  ...exchangeRoutes,
  ...goalRoutes,
  ...importBatchRoutes,
  ...ledgerRoutes,
  ...jobRoutes,
  ...monitoringRoutes,
  ...alertRoutes,
  ...partRoutes,
  ...personRoutes,
  ...projectRoutes,
  ...readingRoutes,
  ...recipeRoutes,
  ...rectificationRoutes,
  ...resultUseRoutes,
  ...reviewRoutes,
  ...roleGrantRoutes,
  ...rollForwardRoutes,
  ...searchRoutes,
  ...selfEvaluationRoutes,
  ...sessionRoutes,
  ...systemRoutes,
  ...taskRoutes,
]
