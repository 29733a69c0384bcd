import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { openEditor, type Editor, type EditorOptions } from './editor-view.ts'

type Props = Omit<EditorOptions, 'text'> & {
  readonly value: string
  readonly ref?: Ref<Editor | undefined>
}

/** A field of text in which facts stand as chips. */
export const SectionEditor = ({ value, ref, ...options }: Props) => {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor>(undefined)
  const latest = useRef<EditorOptions>({ ...options, text: value })
  latest.current = { ...options, text: value }
  useEffect(() => {
    if (!host.current) return undefined
    const opened = openEditor(host.current, () => latest.current)
    editor.current = opened
    return () => {
      editor.current = undefined
      opened.destroy()
    }
  }, [])
  useEffect(() => editor.current?.setText(value), [value])
  useEffect(() => editor.current?.refresh(), [options.show])
  useImperativeHandle(ref, () => editor.current, [])
  return <div className="section-editor" ref={host} />
}
