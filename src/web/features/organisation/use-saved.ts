import { useQueryClient } from '@tanstack/react-query'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'

const done = words('已保存', 'Saved')

/** What follows each change of the tree. */
export const useSaved = (onClose: () => void): (() => Promise<void>) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return async () => {
    onClose()
    toast(say(done))
    await client.invalidateQueries({ queryKey: ['organisations'] })
  }
}
