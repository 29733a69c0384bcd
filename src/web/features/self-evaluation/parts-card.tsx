import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { partContract } from '#contract/part.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { useRights } from '../organisation/queries.ts'
import { LinkDialog } from './link-dialog.tsx'
import { PartLine } from './part-line.tsx'
import { useReload, type Whole, type WholePart } from './queries.ts'

const texts = {
  heading: words('科室分表', 'Parts of the offices'),
  done: (done: number, all: number) => words(`已采用${done}，共${all}`, `${done} of ${all} taken over`),
  office: words('科室或单位', 'Office or unit'),
  state: words('状态', 'State'),
  due: words('应于', 'Due'),
  actions: words('办理', 'Actions'),
  acceptAll: (count: number) => words(`采用已提交的${count}份`, `Take over the ${count} handed in`),
  accepted: words('已采用', 'Taken over'),
  return: words('退回', 'Return'),
  returned: words('已退回', 'Returned'),
  returnAbout: words('退回科室修改，请写明要改什么。', 'It goes back to the office: say what is to be mended.'),
  none: words('还没有科室分表', 'No parts yet'),
  noneWhy: words(
    '有绩效目标的科室会得到分表。请先批复目标，或在下面把指标布置给科室。',
    'Offices with goals in force get a part. Approve goals first, or give indicators to an office below.',
  ),
}

const useParts = (whole: Whole, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const reload = useReload(whole.id)
  const accept = useMutation({
    mutationFn: async (parts: readonly WholePart[]) => {
      for (const { id, version } of parts) await call(partContract.accept, { params: { id }, body: {}, version })
    },
    onSuccess: () => toast(say(texts.accepted)),
    onSettled: reload,
  })
  const giveBack = useMutation({
    mutationFn: ({ part, reason }: { readonly part: WholePart; readonly reason: string }) =>
      call(partContract.return, { params: { id: part.id }, body: { reason }, version: part.version }),
    onSuccess: async () => {
      onDone()
      toast(say(texts.returned))
      await reload()
    },
  })
  return { accept, giveBack }
}

const Heads = () => {
  const say = useSay()
  return (
    <thead>
      <tr>
        <th scope="col">{say(texts.office)}</th>
        <th scope="col">{say(texts.state)}</th>
        <th scope="col">{say(texts.due)}</th>
        <th scope="col">
          <span className="visually-hidden">{say(texts.actions)}</span>
        </th>
      </tr>
    </thead>
  )
}

const open: readonly Whole['state'][] = ['open', 'returned']

/** Who has given in and who not; what came is taken over or given back, who is late is reminded. */
export const PartsCard = ({ whole }: { readonly whole: Whole }) => {
  const say = useSay()
  const mayDo = useRights()
  const [returning, setReturning] = useState<WholePart>()
  const [linking, setLinking] = useState<WholePart>()
  const { accept, giveBack } = useParts(whole, () => setReturning(undefined))
  const { parts } = whole
  const mayAct = open.includes(whole.state) && mayDo('self-evaluation.assemble', whole)
  const waiting = parts.filter(({ state }) => state === 'submitted')
  const done = parts.filter(({ state }) => state === 'accepted').length
  return (
    <section className="card card-flush" aria-labelledby="parts-heading">
      <div className="card-head">
        <div className="row">
          <h2 id="parts-heading">{say(texts.heading)}</h2>
          <span className="small muted">{say(texts.done(done, parts.length))}</span>
        </div>
        {mayAct && waiting.length > 1 && (
          <Button isBusy={accept.isPending} onClick={() => accept.mutate(waiting)}>
            {say(texts.acceptAll(waiting.length))}
          </Button>
        )}
      </div>
      {accept.error && <ErrorNotice error={accept.error} />}
      {parts.length === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      {parts.length > 0 && (
        <table className="table table-hover table-cards">
          <caption className="visually-hidden">{say(texts.heading)}</caption>
          <Heads />
          <tbody>
            {parts.map((part) => (
              <PartLine
                key={part.id}
                part={part}
                mayAct={mayAct}
                isBusy={accept.isPending}
                onAccept={() => accept.mutate([part])}
                onReturn={() => (giveBack.reset(), setReturning(part))}
                onLink={() => setLinking(part)}
              />
            ))}
          </tbody>
        </table>
      )}
      {returning && (
        <MoveDialog
          moving={{ title: say(texts.return), about: say(texts.returnAbout), needsReason: true, isDanger: true }}
          isBusy={giveBack.isPending}
          error={giveBack.error}
          onMove={(reason = '') => giveBack.mutate({ part: returning, reason })}
          onClose={() => setReturning(undefined)}
        />
      )}
      {linking && <LinkDialog part={linking} onClose={() => setLinking(undefined)} />}
    </section>
  )
}
