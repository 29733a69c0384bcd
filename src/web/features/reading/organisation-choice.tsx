import type { Verb } from '#domain/process/permissions.ts'
import { words, type Words } from '#domain/words/words.ts'
import { SelectField } from '../../ui/text-fields.tsx'
import { useRights, useTree } from '../organisation/queries.ts'
import { useMe } from '../session/queries.ts'

const label = words('单位', 'Organisation')

/** Organisations the person may do it for, and the own one among them to begin with. */
export const useOpenOrganisations = (verbs: readonly Verb[], year: number) => {
  const mayDo = useRights()
  const tree = useTree()
  const { person, roles } = useMe()
  const open = [...tree.byId.values()].filter(({ id: organisationId }) =>
    verbs.some((verb) => mayDo(verb, { organisationId, year })),
  )
  const own = roles.map(({ organisation }) => organisation.id)
  const first = open.find(({ id }) => own.includes(id)) ?? open[0]
  return { open, first: first?.id ?? '', person }
}

type Props = {
  readonly verbs: readonly Verb[]
  readonly year: number
  readonly value: string
  readonly text?: Words
  readonly onChange: (id: string) => void
}

export const OrganisationChoice = ({ verbs, year, value, text = label, onChange }: Props) => {
  const { open } = useOpenOrganisations(verbs, year)
  return (
    <SelectField
      label={text}
      value={value}
      options={open.map(({ id, name }) => ({ value: id, text: name }))}
      onChange={onChange}
    />
  )
}
