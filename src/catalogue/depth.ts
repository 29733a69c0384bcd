import { words } from '#domain/words/words.ts'
import type { Problem } from './problem.ts'

export const deepest = 60

const inner = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : []

/** Refuses files nested so deeply that reading them could exhaust the stack; walks level by level for the same reason. */
export const tooDeep = (data: unknown): readonly Problem[] => {
  let level: readonly unknown[] = [data]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest)
      return [
        {
          path: '$',
          message: words(`嵌套超过${deepest}层`, `nested more than ${deepest} levels deep`),
          remedy: words('请减少层级', 'use fewer levels'),
        },
      ]
    level = level.flatMap(inner)
  }
  return []
}
