import { useEffect, useRef, type RefObject } from 'react'
import { openEditor, type Editor, type EditorOptions } from './editor-view.ts'

type Props = Omit<EditorOptions, 'text'> & {
  readonly value: string
  /** By which the page puts something into the text. */
  readonly handle: RefObject<Editor | undefined>
}

/** A field of text in which facts stand as chips. */
export const SectionEditor = ({ value, handle, ...options }: Props) => {
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef<EditorOptions>({ ...options, text: value })
  latest.current = { ...options, text: value }
  useEffect(() => {
    if (!host.current) return undefined
    const opened = openEditor(host.current, () => latest.current)
    handle.current = opened
    return () => {
      handle.current = undefined
      opened.destroy()
    }
  }, [handle])
  useEffect(() => handle.current?.setText(value), [handle, value])
  useEffect(() => handle.current?.refresh(), [handle, options.show])
  return <div className="section-editor" ref={host} />
}
