import type { Route } from '../bind.ts'
import { attachmentRoutes } from './attachment.ts'
import { goalRoutes } from './goal.ts'
import { alertRoutes, monitoringRoutes } from './monitoring.ts'
import { projectRoutes } from './project.ts'
import { reviewRoutes } from './review.ts'
import { sessionRoutes } from './session.ts'

/** Every call of the API with the verb that does it. */
export const allRoutes: readonly Route[] = [
  ...attachmentRoutes,
  ...goalRoutes,
  ...projectRoutes,
  ...reviewRoutes,
  ...sessionRoutes,
]
