import { useRef, useState, type Ref } from 'react'
import { useSearchParams } from 'react-router'
import type { FindingAnswerKind } from '#domain/process/finding.ts'
import { todoGroups, type Severity } from './finding-groups.ts'
import type { FindingLine } from './finding-list.tsx'
import { isSeverity } from './finding-tools.tsx'
import { useFindingKeys } from './use-finding-keys.ts'

const fits = ({ title, message, severity }: FindingLine, text: string, of: Severity | undefined): boolean =>
  (of === undefined || severity === of) && (text === '' || `${title.zh} ${message.zh} ${title.en}`.includes(text))

/** Filters and the chosen finding stand in the address, so that a link leads to it. */
const useAddress = () => {
  const [search, setSearch] = useSearchParams()
  const set = (name: string, value: string): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const asked = search.get('severity')
  return { text: search.get('q') ?? '', severity: isSeverity(asked) ? asked : undefined, chosen: search.get('finding'), set }
}

export type FindingChoice = {
  readonly lines: readonly FindingLine[]
  readonly chosen: string | undefined
  readonly asked: FindingAnswerKind | undefined
  readonly setAsked: (kind: FindingAnswerKind | undefined) => void
  readonly choose: (key: string) => void
  readonly tools: {
    readonly search: string
    readonly severity: Severity | undefined
    readonly field: Ref<HTMLInputElement>
    readonly onSearch: (text: string) => void
    readonly onSeverity: (severity: string) => void
  }
}

/** Which findings are shown, which one is looked at, and the keys that lead through them. */
export const useFindingChoice = (all: readonly FindingLine[]): FindingChoice => {
  const address = useAddress()
  const [asked, setAsked] = useState<FindingAnswerKind>()
  const field = useRef<HTMLInputElement>(null)
  const fitting = all.filter((line) => fits(line, address.text.trim(), address.severity))
  const lines = todoGroups.flatMap((todo) => fitting.filter((line) => line.todo === todo))
  const chosen = lines.find(({ key }) => key === address.chosen)?.key ?? lines[0]?.key
  const choose = (key: string): void => {
    setAsked(undefined)
    address.set('finding', key)
  }
  const move = (by: 1 | -1): void => {
    const next = lines[lines.findIndex(({ key }) => key === chosen) + by]
    if (next) choose(next.key)
  }
  useFindingKeys({ onMove: move, onAnswer: setAsked, onSearch: () => field.current?.focus() })
  return {
    lines,
    chosen,
    asked,
    setAsked,
    choose,
    tools: {
      search: address.text,
      severity: address.severity,
      field,
      onSearch: (text) => address.set('q', text),
      onSeverity: (severity) => address.set('severity', severity),
    },
  }
}
