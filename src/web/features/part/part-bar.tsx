import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { partContract } from '#contract/part.ts'
import { isBlank } from '#domain/process/result.ts'
import type { PartEvent } from '#domain/process/self-evaluation/part.ts'
import { partEventTerms } from '#domain/words/self-evaluation-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { reasonBody } from '../../lib/reason-body.ts'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { GapsDialog } from '../../ui/gaps-dialog.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { partQuery, type Part } from './queries.ts'
import { useFilling } from './use-filling.ts'

/** Filling moves by itself with the first thing that is saved. */
type Asked = Exclude<PartEvent, 'fill'>

const texts = {
  progress: (done: number, all: number) => words(`已填${done}项，共${all}项`, `${done} of ${all} filled in`),
  gaps: (count: number) => words(`还有${count}处未填好`, `${count} still to be filled in`),
  gapsTitle: words('提交前还要补这些', 'Before it can be handed in'),
  done: words('已办理', 'Done'),
}

const abouts: Readonly<Record<Asked, Words>> = {
  submit: words(
    '提交后由部门财务汇总，撤回或退回前不能再修改。',
    'The finance officer takes it over; it cannot be changed until it comes back.',
  ),
  withdraw: words('撤回后可以继续修改，改好再提交。', 'It can be changed again and handed in anew.'),
  return: words('退回科室修改，请写明要改什么。', 'It goes back to the office: say what is to be mended.'),
  accept: words('采用后计入部门整体自评。', 'It becomes part of the whole self-evaluation.'),
}

const endpoints = {
  submit: partContract.submit,
  withdraw: partContract.withdraw,
  return: partContract.return,
  accept: partContract.accept,
} as const

const needing: readonly Asked[] = ['withdraw', 'return']
const isAsked = (event: PartEvent): event is Asked => event !== 'fill'

const useMove = (part: Part, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ event, reason }: { readonly event: Asked; readonly reason: string | undefined }) =>
      call(endpoints[event], { params: { id: part.id }, body: reasonBody(reason), version: part.version }),
    onSuccess: async () => {
      onDone()
      toast(say(texts.done))
      await client.invalidateQueries(partQuery(part.id))
      await client.invalidateQueries({ queryKey: ['parts'] })
      await client.invalidateQueries({ queryKey: ['returned'] })
    },
  })
}

const Progress = ({ part }: { readonly part: Part }) => {
  const say = useSay()
  const fields = [...part.rows.map(({ typed }) => typed), ...part.texts.map(({ text }) => text)]
  const filled = fields.filter((text) => !isBlank(text)).length
  return (
    <div className="grow">
      <progress
        className="progress"
        max={fields.length}
        value={filled}
        aria-label={say(texts.progress(filled, fields.length))}
      />
      <span className="small muted">{say(texts.progress(filled, fields.length))}</span>
    </div>
  )
}

/** How far it is, and the step that comes next; always in reach of the thumb. */
export const PartBar = ({ part }: { readonly part: Part }) => {
  const say = useSay()
  const { mayFill, moves } = useFilling(part)
  const [asked, setAsked] = useState<Asked | 'gaps'>()
  const close = (): void => setAsked(undefined)
  const move = useMove(part, close)
  const open = moves.filter(isAsked)
  if (open.length === 0 && !mayFill) return undefined
  const hasGaps = mayFill && part.gaps.length > 0
  return (
    <div className="bar no-print">
      <Progress part={part} />
      {hasGaps && <Button onClick={() => setAsked('gaps')}>{say(texts.gaps(part.gaps.length))}</Button>}
      {open
        .filter((event) => event !== 'submit' || !hasGaps)
        .map((event) => (
          <Button
            key={event}
            look={event === 'submit' || event === 'accept' ? 'primary' : 'danger'}
            onClick={() => (move.reset(), setAsked(event))}
          >
            {say(partEventTerms[event])}
          </Button>
        ))}
      {asked === 'gaps' && <GapsDialog title={say(texts.gapsTitle)} gaps={part.gaps} onClose={close} />}
      {asked !== undefined && asked !== 'gaps' && (
        <MoveDialog
          moving={{
            title: say(partEventTerms[asked]),
            about: say(abouts[asked]),
            needsReason: needing.includes(asked),
            isDanger: needing.includes(asked),
          }}
          isBusy={move.isPending}
          error={move.error}
          onMove={(reason) => move.mutate({ event: asked, reason })}
          onClose={close}
        />
      )}
    </div>
  )
}
