import { useEffect, useState } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { Dialog } from '../ui/dialog.tsx'

const texts = {
  title: words('键盘操作', 'Keyboard'),
  keys: [
    { keys: ['?'], does: words('打开本说明', 'Open this help') },
    { keys: ['Ctrl', 'K'], does: words('搜索内容、跳到页面', 'Search, go to a page') },
    { keys: ['Tab'], does: words('到下一个可操作的位置', 'Go to the next control') },
    { keys: ['Shift', 'Tab'], does: words('回到上一个', 'Go back to the one before') },
    { keys: ['Enter'], does: words('打开链接、按下按钮', 'Follow a link, press a button') },
    { keys: ['Esc'], does: words('关闭弹出的窗口或菜单', 'Close a window or menu') },
  ],
} as const

const asked = 'jiheng:keyboard-help'

export const openKeyboardHelp = (): void => void window.dispatchEvent(new Event(asked))

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))

/** Opens with “?” anywhere but in a field. */
export const KeyboardHelp = () => {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const open = (): void => setOpen(true)
    const press = ({ key, target }: KeyboardEvent): void => {
      if (key === '?' && !isTyping(target)) open()
    }
    window.addEventListener(asked, open)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener(asked, open)
      window.removeEventListener('keydown', press)
    }
  }, [])
  if (!isOpen) return undefined
  return (
    <Dialog title={say(texts.title)} onClose={() => setOpen(false)}>
      <table className="table">
        <tbody>
          {texts.keys.map(({ keys, does }) => (
            <tr key={keys.join(' ')}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{say(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
