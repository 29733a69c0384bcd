import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { resultUseContract } from '#contract/result-use.ts'
import { words } from '#domain/words/words.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'

const texts = {
  suggest: words('生成建议', 'Suggest'),
  about: words(
    '按现行规则表为有等级的项目生成建议；已拟定、已确定的不受影响。',
    'Suggestions for every graded project by the table in force; what was taken up stays as it is.',
  ),
  told: ({ suggested, kept, undecided, ungraded }: AnswerOf<typeof resultUseContract.suggest>) =>
    words(
      `生成${suggested}项，保留${kept}项，规则未覆盖${undecided}项，尚无等级${ungraded}项`,
      `${suggested} suggested, ${kept} kept, ${undecided} not covered, ${ungraded} without a grade`,
    ),
  cancel: words('取消', 'Cancel'),
}

/** Makes suggestions for all graded projects of the year. */
export const SuggestButton = () => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { year } = useYear()
  const [isAsking, setAsking] = useState(false)
  const suggest = useMutation({
    mutationFn: () => call(resultUseContract.suggest, { body: { year } }),
    onSuccess: async (told) => {
      setAsking(false)
      toast(say(texts.told(told)))
      await client.invalidateQueries({ queryKey: ['result-uses'] })
    },
  })
  const foot = (
    <>
      <Button onClick={() => setAsking(false)}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={suggest.isPending} onClick={() => suggest.mutate()}>
        {say(texts.suggest)}
      </Button>
    </>
  )
  return (
    <>
      <Button look="primary" onClick={() => setAsking(true)}>
        {say(texts.suggest)}
      </Button>
      {isAsking && (
        <Dialog title={say(texts.suggest)} onClose={() => setAsking(false)} foot={foot}>
          <p>{say(texts.about)}</p>
          {suggest.error && <ErrorNotice error={suggest.error} />}
        </Dialog>
      )}
    </>
  )
}
