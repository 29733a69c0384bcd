import { useRef, useState, type Ref } from 'react'
import { useSearchParams } from 'react-router'
import type { FindingAnswerKind } from '#domain/process/finding.ts'
import { todoGroups, type Severity } from './finding-groups.ts'
import type { FindingLine } from './finding-list.tsx'
import { isSeverity } from './finding-tools.tsx'
import { useFindingKeys } from './use-finding-keys.ts'

const fits = ({ title, message, severity }: FindingLine, text: string, of: Severity | undefined): boolean =>
  (of === undefined || severity === of) && (text === '' || `${title.zh} ${message.zh} ${title.en}`.includes(text))

type Address = { readonly q: string; readonly severity: string; readonly finding: string }

const names = ['q', 'severity', 'finding'] as const

/**
 * Filters and the chosen finding stand in the address, so that a link leads to it. The page goes by its own state: what is
 * typed shows at once, also while the address is still being written.
 */
const useAddress = () => {
  const [search, setSearch] = useSearchParams()
  const [address, setAddress] = useState<Address>(() => ({
    q: search.get('q') ?? '',
    severity: search.get('severity') ?? '',
    finding: search.get('finding') ?? '',
  }))
  const set = (changed: Partial<Address>): void => {
    const next = { ...address, ...changed }
    setAddress(next)
    const written = new URLSearchParams(search)
    for (const name of names) {
      if (next[name] === '') written.delete(name)
      else written.set(name, next[name])
    }
    setSearch(written, { replace: true, preventScrollReset: true })
  }
  const { q: text, severity, finding: chosen } = address
  return { text, severity: isSeverity(severity) ? severity : undefined, chosen, set }
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
    address.set({ finding: key })
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
      onSearch: (text) => address.set({ q: text }),
      onSeverity: (severity) => address.set({ severity }),
    },
  }
}
