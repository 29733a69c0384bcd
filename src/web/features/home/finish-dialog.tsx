import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { taskContract } from '#contract/task.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import type { TaskItem } from './queries.ts'

const texts = {
  title: words('标记完成', 'Mark it done'),
  about: (task: Words) =>
    words(
      `“${task.zh}”在系统之外办结后，可以在这里标记。标记会留下记录，不能自行撤销。`,
      `Once "${task.en}" is done outside of the system, mark it here. It is recorded and you cannot take it back yourself.`,
    ),
  reason: words('说明（可不填）', 'Remark (may be left out)'),
  finish: words('标记完成', 'Mark it done'),
  cancel: words('取消', 'Cancel'),
  done: words('已标记完成', 'Marked as done'),
}

/** What is done elsewhere is marked by hand, knowingly. */
export const FinishDialog = ({ task, onClose }: { readonly task: TaskItem; readonly onClose: () => void }) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const finish = useMutation({
    mutationFn: () =>
      call(taskContract.finish, {
        params: { id: task.id },
        body: reason.trim() === '' ? {} : { reason: reason.trim() },
        version: task.version,
      }),
    onSuccess: async () => {
      onClose()
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['tasks'] })
    },
  })
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={finish.isPending} onClick={() => finish.mutate()}>
        {say(texts.finish)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot}>
      <p>{say(texts.about(task.title))}</p>
      {finish.error && <ErrorNotice error={finish.error} />}
      <Field label={say(texts.reason)}>
        {(wired) => (
          <input {...wired} className="input" value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
    </Dialog>
  )
}
