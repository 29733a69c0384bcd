import type { Page } from 'playwright-core'
import { words, type Words } from '#domain/words/words.ts'

/** A page of the gallery: who looks at it, and where it is. */
export type GalleryPage = {
  readonly id: string
  readonly title: Words
  /** Nobody, where it is left out. */
  readonly login?: string
  /** With {id} of the first of the list that is chosen. */
  readonly path: string
  readonly find?: { readonly list: string; readonly choose?: (item: Record<string, unknown>) => boolean }
  /** What is done before the picture. */
  readonly before?: (page: Page) => Promise<void>
}

const year = 2025

/** In the order of the year. */
export const galleryPages: readonly GalleryPage[] = [
  { id: 'sign-in', title: words('登录', 'Sign in'), path: '/sign-in' },
  { id: 'home', title: words('首页（部门财务）', 'Home of a finance officer'), login: 'zx-caiwu', path: '/' },
  { id: 'home-bureau', title: words('首页（财政局）', 'Home of the bureau'), login: 'cz-jixiao', path: '/' },
  { id: 'projects', title: words('项目', 'Projects'), login: 'xy-caiwu', path: '/projects' },
  {
    id: 'project',
    title: words('项目页', 'A project'),
    login: 'xy-caiwu',
    path: '/projects/{id}',
    find: { list: `/api/projects?year=${year}`, choose: ({ state }) => state === 'running' || state === 'approved' },
  },
]
