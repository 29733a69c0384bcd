import type { FormBase } from './form-base.ts'
import type { GoalDeclaration } from './goal-declaration.ts'
import type { Monitoring } from './monitoring.ts'

/** 项目支出绩效自评表 or 部门整体支出绩效自评表. */
export type EvaluationForm = FormBase & { readonly kind: 'project-evaluation' | 'department-evaluation' }

/** One filled official form. A file may hold many, of several kinds. */
export const formKinds = ['project-evaluation', 'department-evaluation', 'goal-declaration', 'monitoring'] as const
export type FormKind = (typeof formKinds)[number]
export type Form = EvaluationForm | GoalDeclaration | Monitoring
