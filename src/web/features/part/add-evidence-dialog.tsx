import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { attachmentContract } from '#contract/attachment.ts'
import { partContract } from '#contract/part.ts'
import { isoDay, parseDay } from '#domain/process/calendar/day.ts'
import { evidenceClasses, type EvidenceClass } from '#domain/process/self-evaluation/evidence.ts'
import { evidenceClassTerms } from '#domain/words/self-evaluation-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf } from '../../lib/day-text.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField, TextField } from '../../ui/text-fields.tsx'
import { partQuery, type Part, type PartRow } from './queries.ts'

const texts = {
  title: (name: string) => words(`${name} · 添加佐证`, `Evidence for ${name}`),
  file: words('照片或文件', 'Photo or file'),
  fileMissing: words('请选择一个文件', 'Choose a file'),
  of: words('是什么材料', 'What it is'),
  ofHint: words(
    '材料越硬，得分上限越高：系统取数和验收材料可得满分。',
    'The firmer the evidence, the higher the ceiling of the points.',
  ),
  day: words('材料日期', 'Day of the evidence'),
  dayMissing: words('请填写材料形成的日期', 'Enter the day it was made'),
  sample: words('样本量（份）', 'Sample'),
  sampleMissing: (least: number) => words(`问卷须不少于${least}份`, `At least ${least} answers`),
  add: words('添加', 'Add'),
  cancel: words('取消', 'Cancel'),
  added: words('已添加', 'Added'),
}

type Draft = {
  readonly file: File | undefined
  readonly of: EvidenceClass
  readonly day: string
  readonly sample: string
}

const flawsOf = ({ file, of, day, sample }: Draft, least: number): ReadonlyMap<keyof Draft, Words> =>
  new Map<keyof Draft, Words>([
    ...(file ? [] : [['file', texts.fileMissing] as const]),
    ...(parseDay(day) ? [] : [['day', texts.dayMissing] as const]),
    ...(of === 'survey' && !(Number(sample) >= least) ? [['sample', texts.sampleMissing(least)] as const] : []),
  ])

const send = async (part: Part, row: PartRow, { file, of, day, sample }: Draft): Promise<void> => {
  const on = parseDay(day)
  if (!file || !on) return
  const query = { organisation: part.organisationId, name: file.name, year: part.year, thing: part.id }
  const { id: attachmentId } = await call(attachmentContract.upload, { query, file })
  await call(partContract.addEvidence, {
    params: { id: part.id },
    body: {
      indicatorId: row.indicatorId,
      attachmentId,
      class: of,
      day: on,
      ...(of === 'survey' ? { sample: Number(sample) } : {}),
    },
  })
}

type Props = {
  readonly part: Part
  readonly row: PartRow
  /** Dropped on the row. */
  readonly file?: File | undefined
  readonly onClose: () => void
}

const useAdd = ({ part, row, onClose }: Props) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: Draft) => send(part, row, draft),
    onSuccess: async () => {
      onClose()
      toast(say(texts.added))
      await client.invalidateQueries(partQuery(part.id))
    },
  })
}

type FieldsProps = {
  readonly draft: Draft
  readonly flaws: ReadonlyMap<keyof Draft, Words>
  readonly set: (change: Partial<Draft>) => void
}

const Fields = ({ draft, flaws, set }: FieldsProps) => {
  const say = useSay()
  const flaw = (field: keyof Draft): string | undefined => {
    const found = flaws.get(field)
    return found && say(found)
  }
  return (
    <>
      <Field label={say(texts.file)} error={flaw('file')}>
        {(wired) => (
          <>
            {draft.file && <span className="small">{draft.file.name}</span>}
            <input
              {...wired}
              className="input"
              type="file"
              onChange={({ target }) => set({ file: target.files?.[0] ?? draft.file })}
            />
          </>
        )}
      </Field>
      <SelectField
        label={texts.of}
        hint={texts.ofHint}
        value={draft.of}
        options={evidenceClasses.map((value) => ({ value, text: say(evidenceClassTerms[value]) }))}
        onChange={(value) => set({ of: evidenceClasses.find((one) => one === value) ?? draft.of })}
      />
      <Field label={say(texts.day)} error={flaw('day')}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            type="date"
            value={draft.day}
            onChange={({ target }) => set({ day: target.value })}
          />
        )}
      </Field>
      {draft.of === 'survey' && (
        <TextField
          label={texts.sample}
          inputMode="numeric"
          flaw={flaws.get('sample')}
          value={draft.sample}
          onChange={(sample) => set({ sample })}
        />
      )}
    </>
  )
}

/** A file with what it is and its day: all a reviewer asks of it. */
export const AddEvidenceDialog = (props: Props) => {
  const say = useSay()
  const { part, row, onClose } = props
  const [draft, setDraft] = useState<Draft>({
    file: props.file,
    of: 'ledger',
    day: isoDay(dayOf(new Date())),
    sample: '',
  })
  const [isTried, setTried] = useState(false)
  const add = useAdd(props)
  const flaws = flawsOf(draft, part.smallestSample)
  const submit = (): void => {
    setTried(true)
    if (flaws.size === 0) add.mutate(draft)
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={add.isPending} onClick={submit}>
        {say(texts.add)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title(row.name))} onClose={onClose} foot={foot}>
      {add.error && <ErrorNotice error={add.error} />}
      <Fields draft={draft} flaws={isTried ? flaws : new Map()} set={(change) => setDraft({ ...draft, ...change })} />
    </Dialog>
  )
}
