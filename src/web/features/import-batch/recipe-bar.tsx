import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { recipeContract } from '#contract/recipe.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { recipesQuery, type Recipe } from './queries.ts'

const texts = {
  use: words('使用保存的读取方案', 'Use a kept recipe'),
  none: words('选择方案…', 'Choose one…'),
  save: words('存为读取方案', 'Keep as a recipe'),
  about: words('下个月同样的导出表直接套用，不必再对应。', 'Next month’s export is read the same way.'),
  name: words('方案名称', 'Name'),
  saved: words('读取方案已保存', 'The recipe is kept'),
  cancel: words('取消', 'Cancel'),
}

type Props = {
  readonly organisation: string
  readonly recipe: Recipe | undefined
  readonly onUse: (recipe: Recipe) => void
}

const SaveDialog = ({
  organisation,
  recipe,
  onClose,
}: {
  organisation: string
  recipe: Recipe
  onClose: () => void
}) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const [name, setName] = useState(recipe.name)
  const save = useMutation({
    mutationFn: () => call(recipeContract.save, { body: { organisation, name, content: { ...recipe, name } } }),
    onSuccess: async () => {
      onClose()
      toast(say(texts.saved))
      await client.invalidateQueries({ queryKey: ['recipes'] })
    },
  })
  const foot = (
    <>
      <Button onClick={onClose}>{say(texts.cancel)}</Button>
      <Button look="primary" isBusy={save.isPending} onClick={() => save.mutate()}>
        {say(texts.save)}
      </Button>
    </>
  )
  return (
    <Dialog title={say(texts.save)} onClose={onClose} foot={foot}>
      <p>{say(texts.about)}</p>
      {save.error && <ErrorNotice error={save.error} />}
      <TextField label={texts.name} value={name} onChange={setName} />
    </Dialog>
  )
}

/** How tables were read before can be used again, and kept for the next time. */
export const RecipeBar = ({ organisation, recipe, onUse }: Props) => {
  const say = useSay()
  const [isSaving, setSaving] = useState(false)
  const { data } = useQuery(recipesQuery(organisation))
  return (
    <div className="row">
      {data && data.items.length > 0 && (
        <select
          className="input year-switch"
          aria-label={say(texts.use)}
          value=""
          onChange={({ target }) => {
            const found = data.items.find(({ id }) => id === target.value)
            if (found) onUse(found.content)
          }}
        >
          <option value="">{say(texts.none)}</option>
          {data.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      {recipe && <Button onClick={() => setSaving(true)}>{say(texts.save)}</Button>}
      {isSaving && recipe && (
        <SaveDialog organisation={organisation} recipe={recipe} onClose={() => setSaving(false)} />
      )}
    </div>
  )
}
