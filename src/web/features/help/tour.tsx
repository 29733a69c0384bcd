import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { roleGuides } from '#domain/help/role-guides.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { readSetting, writeSetting } from '../../lib/settings.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useMe } from '../session/queries.ts'

const texts = {
  title: words('两分钟上手', 'Two minutes to begin'),
  step: (at: number, of: number) => words(`第${at}步，共${of}步`, `Step ${at} of ${of}`),
  next: words('下一步', 'Next'),
  back: words('上一步', 'Back'),
  go: words('去看看', 'Show me'),
  skip: words('跳过', 'Skip'),
  done: words('开始工作', 'Begin'),
  again: words('以后可以在个人菜单里再看一遍。', 'It can be seen again from your menu.'),
}

const asked = 'jiheng:tour'

export const openTour = (): void => void window.dispatchEvent(new Event(asked))

const seenBy = (person: string): boolean => (readSetting('tours') ?? '').split(' ').includes(person)

const noteSeen = (person: string): void => {
  if (!seenBy(person)) writeSetting('tours', `${readSetting('tours') ?? ''} ${person}`.trim())
}

const useTour = (person: string, isFirst: boolean) => {
  const [isOpen, setOpen] = useState(() => isFirst && !seenBy(person))
  useEffect(() => {
    const open = (): void => setOpen(true)
    window.addEventListener(asked, open)
    return () => window.removeEventListener(asked, open)
  }, [])
  const close = (): void => {
    noteSeen(person)
    setOpen(false)
  }
  return { isOpen, close }
}

/** The first steps of a role: shown once to each person, and again when asked for. */
export const Tour = () => {
  const say = useSay()
  const navigate = useNavigate()
  const { person, roles, isViewingAs, by } = useMe()
  const guide = roleGuides[roles[0]?.role ?? 'public']
  const isFirst = by === 'session' && !isViewingAs && !navigator.webdriver
  const { isOpen, close } = useTour(person?.id ?? '', isFirst)
  const [at, setAt] = useState(0)
  const step = guide.steps[at]
  if (!isOpen || !step) return undefined
  const isLast = at === guide.steps.length - 1
  const end = (): void => (close(), setAt(0))
  const foot = (
    <>
      <Button look="quiet" onClick={end}>
        {say(texts.skip)}
      </Button>
      {at > 0 && <Button onClick={() => setAt(at - 1)}>{say(texts.back)}</Button>}
      <Button onClick={() => (end(), void navigate(step.to))}>{say(texts.go)}</Button>
      <Button look="primary" onClick={() => (isLast ? end() : setAt(at + 1))}>
        {say(isLast ? texts.done : texts.next)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.title)} onClose={end} foot={foot}>
      {at === 0 && <p className="muted">{say(guide.purpose)}</p>}
      <div role="status" className="stack-s">
        <span className="small muted">{say(texts.step(at + 1, guide.steps.length))}</span>
        <h3>{say(step.title)}</h3>
        <p>{say(step.text)}</p>
      </div>
      {isLast && <p className="small muted">{say(texts.again)}</p>}
    </Dialog>
  )
}
