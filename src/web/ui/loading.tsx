import { useEffect, useState } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'

const texts = {
  loading: words('正在读取…', 'Loading…'),
  slow: words('比平时慢，仍在读取…', 'Slower than usual, still loading…'),
}

/** Nothing for a moment (most answers come before), then that it loads, then that it is slow. */
export const Loading = () => {
  const say = useSay()
  const [stage, setStage] = useState(0)
  useEffect(() => {
    const timers = [setTimeout(() => setStage(1), 250), setTimeout(() => setStage(2), 5000)]
    return () => timers.forEach(clearTimeout)
  }, [])
  return (
    <div className="loading" role="status">
      {stage > 0 && (
        <>
          <span className="spinner" aria-hidden="true" />
          {say(stage === 1 ? texts.loading : texts.slow)}
        </>
      )}
    </div>
  )
}
