import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { readingContract } from '#contract/reading.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Reading } from './queries.ts'

const texts = {
  taken: (year: number, projects: number, indicators: number) =>
    words(
      `已承接到${year}年度：${projects}个项目、${indicators}项指标，都是草稿。`,
      `Taken over into ${year}: ${projects} projects and ${indicators} indicators, all of them drafts.`,
    ),
  projects: words('看项目', 'Projects'),
  goals: words('看绩效目标', 'Goals'),
  undo: words('撤销承接', 'Take it back'),
  about: words(
    '没有人改过的草稿会撤掉；已经改过的保留，并列出名称。',
    'Drafts nobody has changed go away; those somebody worked on stay and are named.',
  ),
  undone: (projects: number, indicators: number) =>
    words(
      `已撤销${projects}个项目、${indicators}项指标`,
      `${projects} projects and ${indicators} indicators taken back`,
    ),
  kept: (names: string) => words(`保留（已有人修改）：${names}`, `Kept, somebody changed them: ${names}`),
}

const useUndo = ({ id }: Reading, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => call(readingContract.undo, { params: { id }, body: { reason } }),
    onSuccess: async ({ projects, indicators }) => {
      onDone()
      toast(say(texts.undone(projects, indicators)))
      for (const queryKey of [['reading', id], ['readings'], ['projects'], ['goals']])
        await client.invalidateQueries({ queryKey })
    },
  })
}

/** What came of a report, with the way there and the way back. */
export const TakenNotice = ({ reading }: { readonly reading: Reading }) => {
  const say = useSay()
  const [isAsking, setAsking] = useState(false)
  const undo = useUndo(reading, () => setAsking(false))
  const { taken } = reading
  const kept = undo.data?.kept ?? []
  if (kept.length > 0 && taken?.undoneAt !== undefined)
    return <Notice tone="warn">{say(texts.kept(kept.join('、')))}</Notice>
  if (!taken || taken.undoneAt !== undefined) return undefined
  const indicators = taken.goals.reduce((sum, goal) => sum + goal.indicators.length, 0)
  return (
    <Notice tone="good">
      <div className="row">
        <span className="grow">{say(texts.taken(taken.year, taken.projects.length, indicators))}</span>
        <Link to="/projects">{say(texts.projects)}</Link>
        <Link to="/goals">{say(texts.goals)}</Link>
        <Button look="danger" onClick={() => (undo.reset(), setAsking(true))}>
          {say(texts.undo)}
        </Button>
      </div>
      {isAsking && (
        <MoveDialog
          moving={{ title: say(texts.undo), about: say(texts.about), needsReason: true, isDanger: true }}
          isBusy={undo.isPending}
          error={undo.error}
          onMove={(reason) => undo.mutate(reason ?? '')}
          onClose={() => setAsking(false)}
        />
      )}
    </Notice>
  )
}
