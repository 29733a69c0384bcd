import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'

/** A page by its address, loaded when it is first opened. */
export const pageRoute = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
})
