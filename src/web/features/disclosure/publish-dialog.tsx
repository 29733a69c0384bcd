import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { disclosureContract } from '#contract/disclosure.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useKeptDraft } from '../../lib/kept-draft.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ContentView } from './content-view.tsx'
import type { Disclosure } from './queries.ts'

const texts = {
  publish: words('公开', 'Publish'),
  correct: words('更正公开', 'Publish a correction'),
  about: words(
    '下面就是将要公开的内容。公开后固定留存、不能修改，只能另发更正。',
    'This is what will be published. It is kept as it is; a correction is a further version.',
  ),
  words: words('补充说明（可不填）', 'Words to add (may be left out)'),
  reason: words('更正理由', 'Why it is corrected'),
  reasonMissing: words('请写明更正理由', 'Say why'),
  wanted: (items: string) => words(`公开稿还缺：${items}`, `Still missing: ${items}`),
  accept: words('确认按现状公开', 'Publish it as it is'),
  cancel: words('取消', 'Cancel'),
  done: words('已公开', 'Published'),
}

type Props = { readonly disclosure: Disclosure; readonly onClose: () => void }
type Draft = { readonly words: string; readonly reason: string }

const usePreview = ({ id, version }: Disclosure, added: string) =>
  useQuery({
    queryKey: ['disclosure', id, 'preview', version, added],
    queryFn: ({ signal }) =>
      call(disclosureContract.preview, { params: { id }, body: added === '' ? {} : { words: added } }, { signal }),
  })

const usePublish = ({ disclosure, onClose }: Props, forget: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { id, version, state } = disclosure
  return useMutation({
    mutationFn: ({ draft, acceptGaps }: { readonly draft: Draft; readonly acceptGaps: boolean }) => {
      const added = draft.words.trim()
      const body = { acceptGaps, ...(added === '' ? {} : { words: added }) }
      return state === 'published'
        ? call(disclosureContract.correct, { params: { id }, body: { ...body, reason: draft.reason.trim() }, version })
        : call(disclosureContract.publish, { params: { id }, body, version })
    },
    onSuccess: async () => {
      forget()
      onClose()
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['disclosure'] })
      await client.invalidateQueries({ queryKey: ['disclosures'] })
    },
  })
}

type FieldsProps = {
  readonly draft: Draft
  readonly isCorrection: boolean
  readonly isTried: boolean
  readonly set: (draft: Draft) => void
  readonly onWritten: () => void
}

const Fields = ({ draft, isCorrection, isTried, set, onWritten }: FieldsProps) => {
  const say = useSay()
  const isMissing = isTried && draft.reason.trim() === ''
  return (
    <>
      {isCorrection && (
        <Field label={say(texts.reason)} error={isMissing ? say(texts.reasonMissing) : undefined}>
          {(wired) => (
            <textarea
              {...wired}
              className="input input-low"
              value={draft.reason}
              onChange={({ target }) => set({ ...draft, reason: target.value })}
            />
          )}
        </Field>
      )}
      <Field label={say(texts.words)}>
        {(wired) => (
          <textarea
            {...wired}
            className="input input-low"
            value={draft.words}
            onChange={({ target }) => set({ ...draft, words: target.value })}
            onBlur={onWritten}
          />
        )}
      </Field>
    </>
  )
}

type PreviewProps = {
  readonly preview: ReturnType<typeof usePreview>
  readonly isAccepted: boolean
  readonly onAccept: (isAccepted: boolean) => void
}

const PreviewPart = ({ preview: { data, error, refetch }, isAccepted, onAccept }: PreviewProps) => {
  const say = useSay()
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <>
      {data.wanted.length > 0 && (
        <Notice tone="warn">
          <p>{say(texts.wanted(data.wanted.join('；')))}</p>
          <label className="publish-accept">
            <input type="checkbox" checked={isAccepted} onChange={({ target }) => onAccept(target.checked)} />
            {say(texts.accept)}
          </label>
        </Notice>
      )}
      <div className="card">
        <ContentView content={data.content} />
      </div>
    </>
  )
}

/** Shows what will be published, word for word, and publishes it; after that, a correction beside it. */
export const PublishDialog = (props: Props) => {
  const say = useSay()
  const { disclosure, onClose } = props
  const start: Draft = { words: '', reason: '' }
  const { draft, setDraft, forget } = useKeptDraft(`publish ${disclosure.id} ${disclosure.version}`, start)
  const [added, setAdded] = useState(draft.words.trim())
  const [isAccepted, setAccepted] = useState(false)
  const [isTried, setTried] = useState(false)
  const preview = usePreview(disclosure, added)
  const publish = usePublish(props, forget)
  const isCorrection = disclosure.state === 'published'
  const isWhole = preview.data !== undefined && (preview.data.wanted.length === 0 || isAccepted)
  const title = say(isCorrection ? texts.correct : texts.publish)
  const send = (): void => {
    setTried(true)
    if (isWhole && (!isCorrection || draft.reason.trim() !== '')) publish.mutate({ draft, acceptGaps: isAccepted })
  }
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={publish.isPending} onClick={send}>
        {title}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isSide onClose={onClose} foot={foot}>
      <p>{say(texts.about)}</p>
      {publish.error && <ErrorNotice error={publish.error} />}
      <Fields
        draft={draft}
        isCorrection={isCorrection}
        isTried={isTried}
        set={setDraft}
        onWritten={() => setAdded(draft.words.trim())}
      />
      <PreviewPart preview={preview} isAccepted={isAccepted} onAccept={setAccepted} />
    </Dialog>
  )
}
