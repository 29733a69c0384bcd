import { recipeFields, type RecipeField } from '#domain/recipe/field.ts'
import { recipeUnits } from '#domain/recipe/recipe.ts'
import { confidenceTerms } from '#domain/words/confidence-terms.ts'
import { recipeFieldTerms } from '#domain/words/recipe-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Notice } from '../../ui/notice.tsx'
import { confidenceTones } from '../reading/fact-groups.ts'
import type { PreviewTable, Recipe } from './queries.ts'
import { withField } from './table-draft.ts'

const texts = {
  title: words('列的对应', 'What the columns hold'),
  head: words('表头', 'Head'),
  sample: words('前几行', 'First rows'),
  field: words('对应', 'Holds'),
  sure: words('把握', 'Confidence'),
  none: words('不导入', 'not imported'),
  of: (head: string) => words(`“${head}”列对应`, `What "${head}" holds`),
  unit: words('金额单位', 'Unit of amounts'),
  noHead: words(
    '没有认出表头。请在文件中保留一行列名（如“项目编码、项目名称、年初预算”）后重新上传。',
    'No head was recognised. Keep one row with the names of the columns and upload it again.',
  ),
}

const isField = (text: string): text is RecipeField => recipeFields.some((field) => field === text)

type Props = {
  readonly table: PreviewTable
  readonly recipe: Recipe | undefined
  readonly onChange: (recipe: Recipe) => void
}

const samplesOf = ({ first }: PreviewTable, field: RecipeField | undefined): string =>
  first
    .slice(0, 3)
    .flatMap(({ fields }) => fields.find((one) => one.field === field)?.text ?? [])
    .join(' · ')

const Column = ({
  table,
  recipe,
  onChange,
  column,
}: Props & { column: PreviewTable['columns'][number]; recipe: Recipe }) => {
  const say = useSay()
  const chosen = recipe.columns.find(({ head }) => head === column.head)?.field
  const { confidence } = column
  return (
    <tr>
      <th scope="row">{column.head}</th>
      <td>
        <select
          className="input"
          aria-label={say(texts.of(column.head))}
          value={chosen ?? ''}
          onChange={({ target }) =>
            onChange(withField(recipe, column.head, isField(target.value) ? target.value : undefined))
          }
        >
          <option value="">{say(texts.none)}</option>
          {recipeFields.map((field) => (
            <option key={field} value={field}>
              {say(recipeFieldTerms[field])}
            </option>
          ))}
        </select>
      </td>
      <td className="muted">{samplesOf(table, chosen)}</td>
      <td>
        {confidence && chosen === column.field && (
          <Badge tone={confidenceTones[confidence.level]}>{say(confidenceTerms[confidence.level])}</Badge>
        )}
      </td>
    </tr>
  )
}

/** Says of each column what it holds; what was recognised is chosen already. */
export const MappingCard = (props: Props) => {
  const say = useSay()
  const { table, recipe, onChange } = props
  if (!recipe) return <Notice tone="warn">{say(texts.noHead)}</Notice>
  return (
    <section className="card card-flush" aria-labelledby="mapping-heading">
      <div className="card-head">
        <h2 id="mapping-heading">{say(texts.title)}</h2>
        <label className="row small">
          {say(texts.unit)}
          <select
            className="input year-switch"
            value={recipe.unit}
            onChange={({ target }) => {
              const unit = recipeUnits.find((one) => one === target.value)
              if (unit) onChange({ ...recipe, unit })
            }}
          >
            {recipeUnits.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </select>
        </label>
      </div>
      <div className="mapping" tabIndex={0} role="group" aria-label={say(texts.title)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(texts.head)}</th>
              <th scope="col">{say(texts.field)}</th>
              <th scope="col">{say(texts.sample)}</th>
              <th scope="col">{say(texts.sure)}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column) => (
              <Column key={column.head} {...props} recipe={recipe} column={column} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
