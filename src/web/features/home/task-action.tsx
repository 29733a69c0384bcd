import { useState } from 'react'
import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { useMay } from '../session/queries.ts'
import { FinishDialog } from './finish-dialog.tsx'
import type { TaskItem } from './queries.ts'
import { wayOf } from './task-way.ts'

const texts = { finish: words('标记完成', 'Mark done') }

/** The one thing to do about a task. */
export const TaskAction = ({ task }: { readonly task: TaskItem }) => {
  const { say } = useLanguage()
  const may = useMay()
  const [isFinishing, setFinishing] = useState(false)
  const way = wayOf(task, may)
  const look = task.standing === 'open' ? 'button' : 'button button-primary'
  if (way)
    return (
      <Link className={look} to={way.to}>
        {say(way.text)}
      </Link>
    )
  return (
    <>
      <Button icon="check" onClick={() => setFinishing(true)}>
        {say(texts.finish)}
      </Button>
      {isFinishing && <FinishDialog task={task} onClose={() => setFinishing(false)} />}
    </>
  )
}
