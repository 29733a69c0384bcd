import { useSyncExternalStore } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../lib/language.tsx'
import { Notice } from '../ui/notice.tsx'

const text = words(
  '网络已断开。您可以继续填写，恢复后再保存。',
  'The network is away. You can go on writing; it is saved when the network is back.',
)

const subscribe = (tell: () => void): (() => void) => {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

/** Says so where the browser knows that there is no network. */
export const OfflineBar = () => {
  const say = useSay()
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  if (isOnline) return undefined
  return (
    <Notice tone="warn" isAlert>
      {say(text)}
    </Notice>
  )
}
