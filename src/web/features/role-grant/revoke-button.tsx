import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { roleGrantContract } from '#contract/role-grant.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import type { Grant } from '../person/queries.ts'

const texts = {
  revoke: words('撤销', 'Take back'),
  title: words('撤销角色', 'Take the role back'),
  about: words('立即生效。已办的事项和记录都保留。', 'It counts at once. What was done and recorded stays.'),
  done: words('已撤销', 'Taken back'),
}

/** Takes a role back, with a reason where there is one. */
export const RevokeButton = ({ grant }: { readonly grant: Grant }) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const revoke = useMutation({
    mutationFn: (reason: string | undefined) =>
      call(roleGrantContract.revoke, { params: { id: grant.id }, body: reason === undefined ? {} : { reason } }),
    onSuccess: async () => {
      setAsked(false)
      toast(say(texts.done))
      await client.invalidateQueries()
    },
  })
  return (
    <>
      <Button look="danger" onClick={() => setAsked(true)}>
        {say(texts.revoke)}
      </Button>
      {isAsked && (
        <MoveDialog
          moving={{ title: say(texts.title), about: say(texts.about), needsReason: false, isDanger: true }}
          isBusy={revoke.isPending}
          error={revoke.error}
          onMove={revoke.mutate}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
