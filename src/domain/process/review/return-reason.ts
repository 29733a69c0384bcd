import type { Words } from '../../words/words.ts'
import type { TaskKind } from '../fiscal-year.ts'

/** A ready wording for returning something: `of` are the tasks it fits. Reviewers choose it and complete it. */
export type ReturnReason = { readonly id: string; readonly of: readonly TaskKind[]; readonly text: Words }

export type ReturnReasons = { readonly reasons: readonly ReturnReason[] }
