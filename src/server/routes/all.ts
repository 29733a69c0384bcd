import type { Route } from '../bind.ts'
import { attachmentRoutes } from './attachment.ts'
import { goalRoutes } from './goal.ts'
import { alertRoutes, monitoringRoutes } from './monitoring.ts'
import { personRoutes } from './person.ts'
import { projectRoutes } from './project.ts'
import { rectificationRoutes } from './rectification.ts'
import { reviewRoutes } from './review.ts'
import { roleGrantRoutes } from './role-grant.ts'
import { sessionRoutes } from './session.ts'

/** Every call of the API with the verb that does it. */
export const allRoutes: readonly Route[] = [
  ...attachmentRoutes,
  ...goalRoutes,
  ...monitoringRoutes,
  ...alertRoutes,
  ...personRoutes,
  ...projectRoutes,
  ...rectificationRoutes,
  ...reviewRoutes,
  ...roleGrantRoutes,
  ...sessionRoutes,
]
