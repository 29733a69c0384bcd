import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { organisationContract } from '#contract/organisation.ts'
import { isoDay, parseDay } from '#domain/process/calendar/day.ts'
import { organisationKinds, type OrganisationKind } from '#domain/process/organisation.ts'
import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField, TextField } from '../../ui/text-fields.tsx'
import type { OrganisationItem } from './queries.ts'
import { useSaved } from './use-saved.ts'

const texts = {
  add: words('新增单位', 'Add an organisation'),
  edit: words('修改单位', 'Change the organisation'),
  name: words('名称', 'Name'),
  kind: words('类型', 'Kind'),
  code: words('单位编码（可不填）', 'Code (may be left out)'),
  area: words('区划代码（镇街，可不填）', 'Division code of a town or street (may be left out)'),
  parent: words('上级单位', 'Parent'),
  supervisor: words('监管科室', 'Supervisor'),
  none: words('无', 'none'),
  from: words('设立日期', 'Exists from'),
  save: words('保存', 'Save'),
  cancel: words('取消', 'Cancel'),
  needed: words('请填写', 'Please fill this in'),
}

type Props = {
  readonly items: readonly OrganisationItem[]
  /** The one to change; a new one without. */
  readonly item?: OrganisationItem
  readonly parent?: string
  readonly onClose: () => void
}

type Draft = {
  readonly name: string
  readonly kind: OrganisationKind
  readonly code: string
  readonly area: string
  readonly parent: string
  readonly supervisor: string
  readonly from: string
}

const startOf = ({ item, items, parent = '' }: Props): Draft => {
  if (item)
    return {
      name: item.name,
      kind: item.kind,
      code: item.code ?? '',
      area: item.areaCode ?? '',
      parent: item.parent ?? '',
      supervisor: item.supervisor ?? '',
      from: isoDay(item.from),
    }
  const above = items.find(({ id }) => id === parent)?.kind
  const kind = above === undefined ? 'department' : above === 'finance-bureau' ? 'bureau-section' : 'office'
  return { name: '', kind, code: '', area: '', parent, supervisor: '', from: `${new Date().getFullYear()}-01-01` }
}

const useSave = ({ item, onClose }: Props, draft: Draft) => {
  const saved = useSaved(onClose)
  const given = (name: 'code' | 'areaCode' | 'parent' | 'supervisor', value: string) =>
    value.trim() === '' ? {} : { [name]: value.trim() }
  const content = () => ({
    kind: draft.kind,
    name: draft.name.trim(),
    budgetLevel: item?.budgetLevel ?? (draft.kind === 'town-government' ? ('town' as const) : ('county' as const)),
    from: parseDay(draft.from) ?? { year: new Date().getFullYear(), month: 1, day: 1 },
    ...given('code', draft.code),
    ...given('areaCode', draft.area),
  })
  return useMutation({
    mutationFn: async (): Promise<unknown> =>
      item
        ? call(organisationContract.edit, { params: { id: item.id }, body: content(), version: item.version ?? 1 })
        : call(organisationContract.create, {
            body: { ...content(), ...given('parent', draft.parent), ...given('supervisor', draft.supervisor) },
          }),
    onSuccess: saved,
  })
}

type FieldsProps = {
  readonly draft: Draft
  readonly items: readonly OrganisationItem[]
  readonly isNew: boolean
  readonly isTried: boolean
  readonly onChange: (draft: Draft) => void
}

const Fields = ({ draft, items, isNew, isTried, onChange }: FieldsProps) => {
  const say = useSay()
  const field = (name: keyof Draft) => ({
    value: draft[name],
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  })
  const named = (list: readonly OrganisationItem[]) => [
    { value: '', text: say(texts.none) },
    ...list.map(({ id, name }) => ({ value: id, text: name })),
  ]
  return (
    <>
      <TextField
        label={texts.name}
        flaw={isTried && draft.name.trim() === '' ? texts.needed : undefined}
        {...field('name')}
      />
      <div className="field-pair">
        <SelectField
          label={texts.kind}
          {...field('kind')}
          options={organisationKinds.map((kind) => ({ value: kind, text: say(organisationKindTerms[kind]) }))}
        />
        <DayField label={texts.from} {...field('from')} />
        <TextField label={texts.code} {...field('code')} />
        <TextField label={texts.area} inputMode="numeric" {...field('area')} />
      </div>
      {isNew && (
        <div className="field-pair">
          <SelectField
            label={texts.parent}
            {...field('parent')}
            options={named(items.filter(({ kind }) => kind !== 'office'))}
          />
          <SelectField
            label={texts.supervisor}
            {...field('supervisor')}
            options={named(items.filter(({ kind }) => kind === 'bureau-section'))}
          />
        </div>
      )}
    </>
  )
}

/** Adds an organisation, or changes what is written of one; where it stands is another step. */
export const OrganisationDialog = (props: Props) => {
  const say = useSay()
  const { item, items, onClose } = props
  const [draft, setDraft] = useState<Draft>(() => startOf(props))
  const [isTried, setTried] = useState(false)
  const save = useSave(props, draft)
  const submit = (): void => {
    setTried(true)
    if (draft.name.trim() !== '') save.mutate()
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={save.isPending} onClick={submit}>
        {say(texts.save)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(item ? texts.edit : texts.add)} onClose={onClose} foot={foot}>
      {save.error && <ErrorNotice error={save.error} />}
      <Fields draft={draft} items={items} isNew={!item} isTried={isTried} onChange={setDraft} />
    </Dialog>
  )
}
