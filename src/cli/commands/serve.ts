import { words } from '#domain/words/words.ts'
import { makeLog } from '#server/log/make-log.ts'
import { startServer, type RunningServer } from '#server/start-server.ts'
import type { Settings } from '#server/settings/read-settings.ts'
import { hasPeople } from '#store/create-division.ts'
import { migrate } from '#store/migrate.ts'
import { openStore, type Store } from '#store/open.ts'
import { placeFrom, showPlace } from '#store/place.ts'
import type { Command, Request } from '../command.ts'
import { version } from '../files/package-root.ts'
import { loadRules } from '../files/rules.ts'
import { pagesFolder } from '../serve/pages-folder.ts'
import { settingsOf } from '../serve/settings-problem.ts'
import { untilStopped } from '../serve/until-stopped.ts'
import { withStoreProblems } from '../store/store-command.ts'
import { placeLine } from '../store/store-line.ts'

const listening = (url: string) => words(`绩衡已启动：${url}`, `Jiheng is running: ${url}`)
const stopHint = words('按 Ctrl+C 停止', 'press Ctrl+C to stop')
const buildingPages = words('页面源码有更新，正在生成页面（几秒）……', 'building the pages from the sources (seconds)…')
const stopped = words('已停止', 'stopped')

const firstStart = (url: string, code: string) =>
  words(
    `库中还没有人员。请打开 ${url} 建立管理员，首次启动码：${code}`,
    `Nobody is in the store yet. Open ${url} to set up the administrator, with the code ${code}`,
  )

const sayWhere = async ({ io, language }: Request, store: Store, { url, firstStartCode }: RunningServer) => {
  io.out(listening(url)[language])
  if (!(await hasPeople(store.connection))) io.out(firstStart(url, firstStartCode)[language])
  io.out(stopHint[language])
}

const serveStore = async (request: Request, store: Store, settings: Settings): Promise<void> => {
  await migrate(store)
  const log = makeLog({ level: settings.logLevel })
  const pages = await pagesFolder(() => request.io.err(`${buildingPages[request.language]}\n`))
  const options = { settings, environment: process.env, store, catalogue: loadRules(), log, version, pages }
  const server = await startServer(options)
  await sayWhere(request, store, server)
  await untilStopped()
  await server.stop()
  request.io.err(`${stopped[request.language]}\n`)
}

const run = async (request: Request): Promise<0> => {
  const { io, language } = request
  const { settings, warnings } = settingsOf(process.env)
  for (const { variable, what } of warnings) io.err(`${variable}: ${what[language]}\n`)
  const place = placeFrom(process.env)
  io.err(placeLine(showPlace(place), language))
  await withStoreProblems(async () => {
    const store = await openStore(place, { connections: settings.databaseConnections })
    try {
      await serveStore(request, store, settings)
    } finally {
      await store.close()
    }
  })
  return 0
}

export const serve: Command = {
  name: 'serve',
  summary: words('启动服务', 'start the server'),
  operands: '',
  count: { least: 0, most: 0 },
  about: words(
    '打开数据库（需要时先升级），启动服务并打印地址。设置来自环境变量，见 docs/configuration.md。收到停止信号后，等进行中的请求办完再退出。',
    'Opens the database (bringing it up to date), starts the server and prints its address. Settings come from the environment, see docs/configuration.md. When asked to stop it lets what is under way end.',
  ),
  options: [],
  examples: [{ line: 'serve', about: words('用 ./data 中的数据启动', 'start on the data in ./data') }],
  run,
}
