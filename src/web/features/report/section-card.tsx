import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { words } from '#domain/words/words.ts'
import { useAutosave } from '../../lib/autosave.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { refreshed } from '../../lib/refreshed.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveMark } from '../../ui/save-mark.tsx'
import { reportQuery, type Whole, type Writing } from '../self-evaluation/queries.ts'
import type { Editor } from './editor-view.ts'
import { FactPicker } from './fact-picker.tsx'
import { factOf, shownFact } from './facts.ts'
import { FactDialog } from './fact-dialog.tsx'
import { SectionEditor } from './section-editor.tsx'
import { SectionHelp } from './section-help.tsx'
import { UnboundList } from './unbound-list.tsx'
import { VersionsDialog, type WritingSection } from './versions-dialog.tsx'

const texts = {
  insert: words('插入数据', 'Insert a figure'),
  versions: words('历次保存', 'Versions'),
  missing: words('待补', 'missing'),
  conflict: words('别人刚刚改过这一段。系统里的是：', 'Somebody else just changed this section. It is now:'),
  keepMine: words('保留我写的', 'Keep mine'),
  takeTheirs: words('采用系统里的', 'Take the other'),
}

export type SectionProps = {
  readonly whole: Whole
  readonly writing: Writing
  readonly section: WritingSection
  readonly isReadOnly: boolean
}

const useSection = ({ whole, section }: SectionProps) => {
  const client = useQueryClient()
  const reload = (): Promise<void> =>
    client.invalidateQueries({ queryKey: reportQuery(whole.id).queryKey, exact: true })
  return useAutosave<string>({
    name: `report ${whole.id} ${section.section}`,
    start: section.text,
    version: section.version,
    save: async (text, version) => {
      const params = { id: whole.id, section: section.section }
      const saved = await call(selfEvaluationContract.saveSection, { params, body: { text }, version }).catch(
        refreshed(reload),
      )
      void reload()
      return saved.version
    },
  })
}

type Saving = ReturnType<typeof useSection>

const Trouble = ({ saving, section }: { readonly saving: Saving; readonly section: WritingSection }) => {
  const say = useSay()
  const { state, error, flush, keepMine, takeTheirs } = saving
  if (state === 'failed') return <ErrorNotice error={error} retry={flush} />
  if (state !== 'conflict') return undefined
  return (
    <Notice tone="warn" isAlert>
      <p>{say(texts.conflict)}</p>
      <p className="prose">{section.text}</p>
      <div className="row">
        <Button onClick={() => keepMine(section.version)}>{say(texts.keepMine)}</Button>
        <Button onClick={() => takeTheirs(section.text, section.version)}>{say(texts.takeTheirs)}</Button>
      </div>
    </Notice>
  )
}

type Asked = { readonly kind: 'pick' } | { readonly kind: 'fact'; readonly key: string } | { readonly kind: 'versions' }

type DialogsProps = SectionProps & {
  readonly asked: Asked | undefined
  readonly saving: Saving
  readonly editor: React.RefObject<Editor | undefined>
  readonly onClose: () => void
}

const Dialogs = ({ whole, writing, section, isReadOnly, asked, saving, editor, onClose }: DialogsProps) => {
  const say = useSay()
  switch (asked?.kind) {
    case 'pick':
      return (
        <FactPicker
          facts={writing.facts}
          onPick={(key) => {
            onClose()
            // The dialog gives the focus back first.
            setTimeout(() => editor.current?.insert(key), 0)
          }}
          onClose={onClose}
        />
      )
    case 'fact':
      return <FactDialog id={whole.id} fact={factOf(writing.facts, asked.key)} onClose={onClose} />
    case 'versions':
      return (
        <VersionsDialog
          id={whole.id}
          section={section}
          name={say(section.name)}
          text={saving.value}
          onRestore={isReadOnly ? undefined : (text) => (saving.set(text), onClose())}
          onClose={onClose}
        />
      )
    case undefined:
      return undefined
  }
}

/** A section of the report: its text with bound figures, what others wrote for it, how it was before. */
export const SectionCard = (props: SectionProps) => {
  const say = useSay()
  const { writing, section, isReadOnly } = props
  const saving = useSection(props)
  const editor = useRef<Editor>(undefined)
  const [asked, setAsked] = useState<Asked>()
  const { facts } = writing
  const missing = say(texts.missing)
  const show = useCallback((key: string) => shownFact(facts, key, { say, missing }), [facts, say, missing])
  const unbound = useMemo(
    // Lists of the report have names like sections; a number of theirs stands in no text here.
    () => writing.unbound.filter((one) => one.section === section.section && section.text.includes(one.number)),
    [writing.unbound, section.section, section.text],
  )
  return (
    <section className="card section-card" aria-label={say(section.name)}>
      <div className="row-apart">
        <h3>{say(section.name)}</h3>
        <div className="row">
          {!isReadOnly && <SaveMark state={saving.state} />}
          {!isReadOnly && (
            <Button look="quiet" icon="plus" onClick={() => setAsked({ kind: 'pick' })}>
              {say(texts.insert)}
            </Button>
          )}
          {section.version > 0 && (
            <Button look="quiet" icon="history" onClick={() => setAsked({ kind: 'versions' })}>
              {say(texts.versions)}
            </Button>
          )}
        </div>
      </div>
      <SectionEditor
        handle={editor}
        label={say(section.name)}
        value={saving.value}
        isReadOnly={isReadOnly}
        show={show}
        onChange={saving.set}
        onFact={(key) => setAsked({ kind: 'fact', key })}
        onPick={() => setAsked({ kind: 'pick' })}
        onBlur={saving.flush}
      />
      <Trouble saving={saving} section={section} />
      {!isReadOnly && (
        <>
          <UnboundList unbound={unbound} facts={facts} onBind={(number, key) => editor.current?.bind(number, key)} />
          <SectionHelp
            section={section}
            text={saving.value}
            show={show}
            onTake={(text) => editor.current?.append(text)}
          />
        </>
      )}
      <Dialogs {...props} asked={asked} saving={saving} editor={editor} onClose={() => setAsked(undefined)} />
    </section>
  )
}
