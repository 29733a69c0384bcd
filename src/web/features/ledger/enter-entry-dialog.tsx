import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { parseDay } from '#domain/process/calendar/day.ts'
import { words } from '#domain/words/words.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { parseTyped } from '../../ui/money-input.tsx'
import type { Project } from '../project/queries.ts'
import { emptyEntry, lacksReason, saveEntry, type Entry } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'

const texts = {
  title: words('登记预算或支出', 'Enter budget or spending'),
  save: words('登记', 'Enter it'),
  cancel: words('取消', 'Cancel'),
  saved: words('已登记', 'Entered'),
}

const useSave = (project: Project, onDone: () => void) => {
  const { say } = useLanguage()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (entry: Entry) => saveEntry(project.id, entry),
    onSuccess: async () => {
      onDone()
      toast(say(texts.saved))
      await client.invalidateQueries({ queryKey: ['project', project.id] })
    },
  })
}

/** Enters one change of the budget or one month’s spending. */
export const EnterEntryDialog = ({ project, onClose }: { readonly project: Project; readonly onClose: () => void }) => {
  const { say } = useLanguage()
  const [entry, setEntry] = useState(() => emptyEntry(project.year))
  const [isTried, setTried] = useState(false)
  const enter = useSave(project, onClose)
  const isRight = parseTyped(entry.amount) !== undefined && parseDay(entry.day) !== undefined && !lacksReason(entry)
  const submit = (): void => {
    setTried(true)
    if (isRight) enter.mutate(entry)
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={enter.isPending} onClick={submit}>
        {say(texts.save)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={onClose} foot={foot}>
      {enter.error && <ErrorNotice error={enter.error} />}
      <EntryFields entry={entry} isTried={isTried} set={(change) => setEntry({ ...entry, ...change })} />
    </Dialog>
  )
}
