import { createBrowserRouter } from 'react-router'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'
import { PageFault } from './page-fault.tsx'

/** Every page by its address; each is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    path: '/sign-in',
    ErrorBoundary: PageFault,
    lazy: async () => ({ Component: (await import('../features/session/sign-in-page.tsx')).SignInPage }),
  },
  {
    path: '/password',
    ErrorBoundary: PageFault,
    lazy: async () => ({ Component: (await import('../features/session/password-page.tsx')).PasswordPage }),
  },
  {
    path: '/link',
    ErrorBoundary: PageFault,
    lazy: async () => ({ Component: (await import('../features/part/link-page.tsx')).LinkPage }),
  },
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: PageFault,
    children: [
      {
        ErrorBoundary: PageFault,
        children: [
          {
            index: true,
            lazy: async () => ({ Component: (await import('../features/home/home-page.tsx')).HomePage }),
          },
          {
            path: 'projects',
            lazy: async () => ({ Component: (await import('../features/project/projects-page.tsx')).ProjectsPage }),
          },
          {
            path: 'projects/new',
            lazy: async () => ({
              Component: (await import('../features/project/edit-project-page.tsx')).EditProjectPage,
            }),
          },
          {
            path: 'projects/:id/edit',
            lazy: async () => ({
              Component: (await import('../features/project/edit-project-page.tsx')).EditProjectPage,
            }),
          },
          {
            path: 'projects/:id',
            lazy: async () => ({ Component: (await import('../features/project/project-page.tsx')).ProjectPage }),
          },
          {
            path: 'goals',
            lazy: async () => ({ Component: (await import('../features/goal/goals-page.tsx')).GoalsPage }),
          },
          {
            path: 'goals/:id',
            lazy: async () => ({ Component: (await import('../features/goal/goal-page.tsx')).GoalPage }),
          },
          {
            path: 'parts',
            lazy: async () => ({ Component: (await import('../features/part/parts-page.tsx')).PartsPage }),
          },
          {
            path: 'parts/:id',
            lazy: async () => ({ Component: (await import('../features/part/part-page.tsx')).PartPage }),
          },
          {
            path: 'reviews',
            lazy: async () => ({ Component: (await import('../features/review/reviews-page.tsx')).ReviewsPage }),
          },
          {
            path: 'reviews/:id',
            lazy: async () => ({ Component: (await import('../features/review/review-page.tsx')).ReviewPage }),
          },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
])
