import { words, type Words } from '#domain/words/words.ts'
import { inspectStore, type StoreState } from '#store/inspect.ts'
import { showPlace, type StorePlace } from '#store/place.ts'
import { StoreProblem } from '#store/store-problem.ts'
import type { Finding } from './finding.ts'

type Embedded = Extract<StoreState, { kind: 'embedded' }>

const useOf = ({ dataVersion, holder }: Embedded): Words => {
  if (dataVersion === undefined) return words('尚未建立', 'not created yet')
  if (holder === undefined) return words('没有打开', 'not open')
  return words(`进程 ${holder} 正在使用`, `in use by process ${holder}`)
}

const embeddedFindings = (state: Embedded): readonly Finding[] => {
  const isSame = state.dataVersion === undefined || state.version.startsWith(`${state.dataVersion}.`)
  const use = useOf(state)
  const other = words(`，数据由 ${state.dataVersion} 写成`, `; the data was written by ${state.dataVersion}`)
  return [
    { subject: words('数据文件夹', 'Data folder'), state: 'good', text: words(state.folder, state.folder) },
    {
      subject: words('数据库', 'Database'),
      state: isSame ? 'good' : 'trouble',
      text: words(
        `内置 PostgreSQL ${state.version}，${use.zh}${isSame ? '' : other.zh}`,
        `embedded PostgreSQL ${state.version}, ${use.en}${isSame ? '' : other.en}`,
      ),
    },
  ]
}

const serverFindings = (
  place: StorePlace,
  { version, pending }: Extract<StoreState, { kind: 'server' }>,
): Finding[] => {
  const missing = pending.length
  return [
    {
      subject: words('数据库', 'Database'),
      state: 'good',
      text: words(`${version}，${showPlace(place)}`, `${version}, ${showPlace(place)}`),
    },
    {
      subject: words('迁移', 'Migrations'),
      state: missing === 0 ? 'good' : 'hint',
      text:
        missing === 0
          ? words('已是最新', 'up to date')
          : words(`${missing} 个待执行：jiheng migrate`, `${missing} pending: jiheng migrate`),
    },
  ]
}

/** What the doctor sees of the store. Nothing is started or changed. */
export const databaseFindings = async (place: StorePlace): Promise<readonly Finding[]> => {
  try {
    const state = await inspectStore(place)
    return state.kind === 'embedded' ? embeddedFindings(state) : serverFindings(place, state)
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error
    const text = words(`${error.what.zh}；${error.remedy.zh}`, `${error.what.en}; ${error.remedy.en}`)
    return [{ subject: words('数据库', 'Database'), state: 'trouble', text }]
  }
}
