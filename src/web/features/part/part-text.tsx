import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { partContract } from '#contract/part.ts'
import { sectionKinds } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { useAutosave } from '../../lib/autosave.ts'
import { refreshed } from '../../lib/refreshed.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveMark } from '../../ui/save-mark.tsx'
import { partQuery, type Part, type PartText } from './queries.ts'

const texts = {
  none: words('没有的写“无”', 'Write “none” where there is nothing'),
  conflict: words('别人刚刚改过这一段：', 'Somebody else just changed this:'),
  keepMine: words('保留我写的', 'Keep mine'),
  takeTheirs: words('采用系统里的', 'Take the other'),
}

type Props = { readonly part: Part; readonly text: PartText; readonly isReadOnly: boolean }

const useText = ({ part, text }: Props) => {
  const client = useQueryClient()
  const reload = (): Promise<void> => client.invalidateQueries(partQuery(part.id))
  const start = useMemo(() => text.text, [text])
  return useAutosave<string>({
    name: `part-text ${part.id} ${text.section}`,
    start,
    version: text.version,
    save: async (written, version) => {
      const section = sectionKinds.find((one) => one === text.section) ?? 'other'
      const params = { id: part.id, section }
      const saved = await call(partContract.saveText, { params, body: { text: written }, version }).catch(
        refreshed(reload),
      )
      void reload()
      return saved.version
    },
  })
}

/** A section of the report the office writes. */
export const PartTextCard = (props: Props) => {
  const say = useSay()
  const { text, isReadOnly } = props
  const { value, set, state, error, flush, keepMine, takeTheirs } = useText(props)
  return (
    <li className="card part-row" id={`row-${text.section}`}>
      <Field label={text.name} {...(isReadOnly ? {} : { hint: say(texts.none) })}>
        {(wired) => (
          <textarea
            {...wired}
            className="input"
            readOnly={isReadOnly}
            value={value}
            onChange={({ target }) => set(target.value)}
            onBlur={flush}
          />
        )}
      </Field>
      {!isReadOnly && <SaveMark state={state} />}
      {state === 'failed' && <ErrorNotice error={error} retry={flush} />}
      {state === 'conflict' && (
        <Notice tone="warn" isAlert>
          <p>{say(texts.conflict)}</p>
          <p className="prose">{text.text}</p>
          <div className="row">
            <Button onClick={() => keepMine(text.version)}>{say(texts.keepMine)}</Button>
            <Button onClick={() => takeTheirs(text.text, text.version)}>{say(texts.takeTheirs)}</Button>
          </div>
        </Notice>
      )}
    </li>
  )
}
