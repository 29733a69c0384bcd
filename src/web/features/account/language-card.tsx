import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sessionContract } from '#contract/session.ts'
import { words, type Language } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SelectField } from '../../ui/text-fields.tsx'
import { useMe } from '../session/queries.ts'

const texts = {
  heading: words('邮件', 'Mails'),
  label: words('待办提醒的语言', 'Language of reminders'),
  hint: words(
    '只影响发给您的邮件；页面的语言在右上角的姓名菜单里切换。',
    'For mails to you only; the language of the pages is in the menu under your name.',
  ),
  both: words('中文和英文', 'Chinese and English'),
  zh: words('中文', 'Chinese'),
  en: words('英文', 'English'),
  done: words('已保存', 'Saved'),
}

const languageOf = (value: string): Language | undefined => (value === 'zh' || value === 'en' ? value : undefined)

/** In which language the program writes to the person. */
export const LanguageCard = () => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const { person } = useMe()
  const choose = useMutation({
    mutationFn: (language: Language | undefined) =>
      call(sessionContract.chooseLanguage, { body: language ? { language } : {} }),
    onSuccess: async () => {
      toast(say(texts.done))
      await client.invalidateQueries({ queryKey: ['me'] })
    },
  })
  return (
    <section className="card stack" aria-labelledby="mails-heading">
      <h2 id="mails-heading">{say(texts.heading)}</h2>
      {choose.error && <ErrorNotice error={choose.error} />}
      <SelectField
        label={texts.label}
        hint={texts.hint}
        value={person?.language ?? ''}
        options={(['', 'zh', 'en'] as const).map((value) => ({
          value,
          text: say(texts[value === '' ? 'both' : value]),
        }))}
        onChange={(value) => choose.mutate(languageOf(value))}
      />
    </section>
  )
}
