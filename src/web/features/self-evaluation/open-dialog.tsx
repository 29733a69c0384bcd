import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { catalogueContract } from '#contract/catalogue.ts'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { parseDay } from '#domain/process/calendar/day.ts'
import { below } from '#domain/process/organisation.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf } from '../../lib/day-text.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { useRights, useTree } from '../organisation/queries.ts'
import { Days, nameOfSection, Offices, Owed, usual, type Draft } from './open-fields.tsx'
import { useMe } from '../session/queries.ts'

const texts = {
  title: words('布置自评', 'Open a self-evaluation'),
  about: words(
    '每个有绩效目标的科室会得到一份分表，只含本科室的指标；到期前会出现在他们的首页。',
    'Every office with goals in force gets a part with its own indicators; it appears on their first page.',
  ),
  unit: words('自评单位', 'Whose'),
  scheme: words('评分方案', 'Scoring scheme'),
  outline: words('报告提纲', 'Outline of the report'),
  toConfirm: words('（待核实）', ' (to be confirmed)'),
  choose: words('请选择', 'Choose one'),
  open: words('布置', 'Open'),
  cancel: words('取消', 'Cancel'),
  opened: words('已布置', 'Opened'),
}

/** Organisations that evaluate themselves and that the person may open one for. */
const useUnits = (year: number) => {
  const tree = useTree()
  const mayDo = useRights()
  const { roles } = useMe()
  const own = [...new Set(roles.map(({ organisation }) => organisation.id))]
  const reached = own.flatMap((id) => [tree.byId.get(id) ?? [], below(tree, id)].flat())
  return [...new Map(reached.map((one) => [one.id, one])).values()].filter(
    ({ id, kind }) => kind !== 'office' && mayDo('self-evaluation.assign', { organisationId: id, year }),
  )
}

const useRules = (year: number) => {
  const { data: schemes } = useQuery({
    queryKey: ['catalogue', 'schemes', year],
    queryFn: ({ signal }) => call(catalogueContract.schemes, { query: { object: 'department', year } }, { signal }),
  })
  const { data: outlines } = useQuery({
    queryKey: ['catalogue', 'outlines'],
    queryFn: ({ signal }) => call(catalogueContract.outlines, {}, { signal }),
  })
  const fitting = outlines?.items.filter(({ fromYear, toYear }) => fromYear <= year && (toYear ?? year) >= year)
  return { schemes: schemes?.items ?? [], outlines: fitting ?? [] }
}

const useOpen = (year: number, onOpened: (id: string) => void) => {
  const say = useSay()
  const toast = useToast()
  return useMutation({
    mutationFn: (draft: Draft) => {
      const today = dayOf(new Date())
      return call(selfEvaluationContract.open, {
        body: {
          organisationId: draft.organisationId,
          year,
          schemeId: draft.schemeId,
          outlineId: draft.outlineId,
          dueOn: parseDay(draft.dueOn) ?? today,
          partsDueOn: parseDay(draft.partsDueOn) ?? today,
          texts: draft.sections.map((section) => ({ section, name: nameOfSection(section).zh })),
          ...(draft.isChosen ? { offices: [...draft.offices] } : {}),
        },
      })
    },
    onSuccess: ({ id }) => {
      toast(say(texts.opened))
      onOpened(id)
    },
  })
}

/** A rule to choose; what could not be confirmed says so. */
const useRuleOption = () => {
  const say = useSay()
  return ({ id, name, status }: { readonly id: string; readonly name: Words; readonly status: string }) => ({
    value: id,
    text: say(name) + (status === 'to-confirm' ? say(texts.toConfirm) : ''),
  })
}

const usualDays = (year: number) => ({ partsDueOn: `${year + 1}-02-28`, dueOn: `${year + 1}-03-31` })

type Props = {
  /** One that was opened before: others of the district follow the same rules. */
  readonly like: Pick<Draft, 'schemeId' | 'outlineId'> | undefined
  readonly onClose: () => void
  readonly onOpened: (id: string) => void
}

/** Opens the self-evaluation of a year: by which rules, until when, who takes part and what they write. */
export const OpenDialog = ({ like, onClose, onOpened }: Props) => {
  const say = useSay()
  const { year } = useYear()
  const units = useUnits(year)
  const { schemes, outlines } = useRules(year)
  const [typed, setTyped] = useState<Partial<Draft>>({})
  const draft: Draft = {
    organisationId: units[0]?.id ?? '',
    schemeId: like?.schemeId ?? '',
    outlineId: like?.outlineId ?? (outlines.length === 1 ? (outlines[0]?.id ?? '') : ''),
    isChosen: false,
    offices: [],
    sections: usual,
    ...usualDays(year),
    ...typed,
  }
  const open = useOpen(year, onOpened)
  const option = useRuleOption()
  const choose = { value: '', text: say(texts.choose) }
  const isReady = draft.organisationId !== '' && draft.schemeId !== '' && draft.outlineId !== ''
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button
        look="primary"
        isBusy={open.isPending || !isReady || draft.partsDueOn > draft.dueOn}
        onClick={() => open.mutate(draft)}
      >
        {say(texts.open)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot}>
      <p>{say(texts.about)}</p>
      {open.error && <ErrorNotice error={open.error} />}
      <SelectField
        label={texts.unit}
        value={draft.organisationId}
        options={units.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(organisationId) => setTyped({ ...typed, organisationId, offices: [] })}
      />
      <SelectField
        label={texts.scheme}
        value={draft.schemeId}
        options={[choose, ...schemes.map(option)]}
        onChange={(schemeId) => setTyped({ ...typed, schemeId })}
      />
      <SelectField
        label={texts.outline}
        value={draft.outlineId}
        options={[choose, ...outlines.map(option)]}
        onChange={(outlineId) => setTyped({ ...typed, outlineId })}
      />
      <Days draft={draft} onChange={setTyped} />
      <Offices draft={draft} onChange={setTyped} />
      <Owed draft={draft} onChange={setTyped} />
    </Dialog>
  )
}
