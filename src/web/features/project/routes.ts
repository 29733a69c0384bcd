import { pageRoute } from '../../app/page-route.ts'

export const projectRoutes = [
  pageRoute('projects', async () => (await import('./projects-page.tsx')).ProjectsPage),
  pageRoute('projects/new', async () => (await import('./edit-project-page.tsx')).EditProjectPage),
  pageRoute('projects/:id/edit', async () => (await import('./edit-project-page.tsx')).EditProjectPage),
  pageRoute('projects/:id', async () => (await import('./project-page.tsx')).ProjectPage),
]
