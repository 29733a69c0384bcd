import { useParams } from 'react-router'
import { NotFound } from '../../app/not-found.tsx'
import '../../styles/catalogue.css'
import { AuthorityEntry } from './entries/authority-entry.tsx'
import { CheckEntry } from './entries/check-entry.tsx'
import { FormEntry } from './entries/form-entry.tsx'
import { OutlineEntry } from './entries/outline-entry.tsx'
import { RuleEntry } from './entries/rule-entry.tsx'

const entries = {
  authorities: AuthorityEntry,
  checks: CheckEntry,
  forms: FormEntry,
  outlines: OutlineEntry,
  rules: RuleEntry,
} as const

const isKind = (kind: string): kind is keyof typeof entries => kind in entries

/** One rule of the catalogue, whatever its kind. */
export const EntryPage = () => {
  const { kind = '', id = '' } = useParams()
  if (!isKind(kind)) return <NotFound />
  const Entry = entries[kind]
  return <Entry key={id} id={id} />
}
