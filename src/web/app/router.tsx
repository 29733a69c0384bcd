import { createBrowserRouter, type RouteObject } from 'react-router'
import { findingRoutes } from '../features/finding/routes.ts'
import { analysisRoutes } from '../features/analysis/routes.ts'
import { goalRoutes } from '../features/goal/routes.ts'
import { importBatchRoutes } from '../features/import-batch/routes.ts'
import { monitoringRoutes } from '../features/monitoring/routes.ts'
import { partRoutes } from '../features/part/routes.ts'
import { projectRoutes } from '../features/project/routes.ts'
import { readingRoutes } from '../features/reading/routes.ts'
import { disclosureRoutes } from '../features/disclosure/routes.ts'
import { rectificationRoutes } from '../features/rectification/routes.ts'
import { resultUseRoutes } from '../features/result-use/routes.ts'
import { reviewRoutes } from '../features/review/routes.ts'
import { setUpRoutes } from '../features/set-up/routes.ts'
import { selfEvaluationRoutes } from '../features/self-evaluation/routes.ts'
import { accountRoutes } from '../features/account/routes.ts'
import { auditRoutes } from '../features/audit/routes.ts'
import { calendarRoutes } from '../features/calendar/routes.ts'
import { catalogueRoutes } from '../features/catalogue/routes.ts'
import { jobRoutes } from '../features/job/routes.ts'
import { organisationRoutes } from '../features/organisation/routes.ts'
import { personRoutes } from '../features/person/routes.ts'
import { systemRoutes } from '../features/system/routes.ts'
import { taskRoutes } from '../features/task/routes.ts'
import { NotFound } from './not-found.tsx'
import { PageFault } from './page-fault.tsx'
import { pageRoute } from './page-route.ts'
import { Shell } from './shell.tsx'

/** Pages that need nobody signed in. */
const entrances: readonly RouteObject[] = [
  pageRoute('/sign-in', async () => (await import('../features/session/sign-in-page.tsx')).SignInPage),
  pageRoute('/start', async () => (await import('../features/session/start-page.tsx')).StartPage),
  pageRoute('/password', async () => (await import('../features/session/password-page.tsx')).PasswordPage),
  pageRoute('/link', async () => (await import('../features/part/link-page.tsx')).LinkPage),
]

const pages: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../features/home/home-page.tsx')).HomePage }) },
  ...projectRoutes,
  ...goalRoutes,
  ...monitoringRoutes,
  ...partRoutes,
  ...readingRoutes,
  ...importBatchRoutes,
  ...findingRoutes,
  ...reviewRoutes,
  ...rectificationRoutes,
  ...resultUseRoutes,
  ...disclosureRoutes,
  ...analysisRoutes,
  ...setUpRoutes,
  ...selfEvaluationRoutes,
  ...taskRoutes,
  ...personRoutes,
  ...organisationRoutes,
  ...calendarRoutes,
  ...auditRoutes,
  ...catalogueRoutes,
  ...jobRoutes,
  ...systemRoutes,
  ...accountRoutes,
  { path: '*', Component: NotFound },
]

/** Every page by its address. */
export const router = createBrowserRouter([
  ...entrances.map((route) => ({ ...route, ErrorBoundary: PageFault })),
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: PageFault,
    children: [{ ErrorBoundary: PageFault, children: [...pages] }],
  },
])
