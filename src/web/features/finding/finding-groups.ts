import type { severityTerms } from '#domain/words/severity-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Tone } from '../../ui/badge.tsx'

export type Severity = keyof typeof severityTerms

/** What is to be done about a finding, most pressing first. */
export const todoGroups = ['fix', 'explain', 'confirm', 'done'] as const
export type Todo = (typeof todoGroups)[number]

export const todoWords: Readonly<Record<Todo, { readonly name: Words; readonly about: Words }>> = {
  fix: {
    name: words('要改正', 'To fix'),
    about: words('数字之间对不上，改正后再报。', 'Figures do not agree: correct them.'),
  },
  explain: {
    name: words('要说明', 'To explain'),
    about: words('可能有原因，写明即可。', 'There may be a reason: say it.'),
  },
  confirm: { name: words('请确认', 'To confirm'), about: words('看一眼，没有问题就放过。', 'Have a look.') },
  done: { name: words('已答复', 'Answered'), about: words('已改正、说明或认可。', 'Fixed, explained or accepted.') },
}

const bySeverity: Readonly<Record<Severity, Todo>> = { error: 'fix', warning: 'explain', note: 'confirm' }

export const todoOf = (severity: Severity, isAnswered: boolean): Todo => (isAnswered ? 'done' : bySeverity[severity])

export const severityTones: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', note: 'calm' }

/** Rules that follow no document. */
export const authorityWords: Readonly<Record<string, Words>> = {
  arithmetic: words('算术关系', 'arithmetic'),
  consistency: words('前后一致', 'consistency'),
  practice: words('审核实务', 'practice of review'),
}
