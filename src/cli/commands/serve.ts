import { words } from '#domain/words/words.ts'
import { makeLog } from '#server/log/make-log.ts'
import { startServer, type RunningServer } from '#server/start-server.ts'
import type { Environment, Settings } from '#server/settings/read-settings.ts'
import { openAttachments } from '#store/attachments/open-attachments.ts'
import { hasPeople } from '#store/create-division.ts'
import { migrate } from '#store/migrate.ts'
import { openStore, type Store } from '#store/open.ts'
import { placeFrom, showPlace } from '#store/place.ts'
import type { Command, Request } from '../command.ts'
import { accountsTable, demoAccounts, demoHints } from '../demo-year/demo-accounts.ts'
import { makeDemoSecrets } from '../demo-year/demo-secrets.ts'
import { isDemoStore, openDemo } from '../demo-year/demo-store.ts'
import { version } from '../files/package-root.ts'
import { loadRules } from '../files/rules.ts'
import { demoEnvironment, unlessThisMachineOnly } from '../serve/demo-rules.ts'
import { pagesFolder } from '../serve/pages-folder.ts'
import { settingsOf } from '../serve/settings-problem.ts'
import { untilStopped } from '../serve/until-stopped.ts'
import { withPortProblem } from '../serve/port-problem.ts'
import { withStoreProblems } from '../store/store-command.ts'
import { placeLine } from '../store/store-line.ts'

const listening = (url: string) => words(`绩衡已启动：${url}`, `Jiheng is running: ${url}`)
const stopHint = words('按 Ctrl+C 停止', 'press Ctrl+C to stop')
const buildingPages = words('页面源码有更新，正在生成页面（几秒）……', 'building the pages from the sources (seconds)…')
const stopped = words('已停止', 'stopped')
const making = words('正在建立演示年度，约 10 秒……', 'making the demo year, about 10 seconds…')
const made = (seconds: string) => words(`演示年度已建好，用时 ${seconds} 秒`, `the demo year is there, in ${seconds} s`)

const firstStart = (url: string, code: string) =>
  words(
    `库中还没有人员。请打开 ${url}/start#${code} 建立管理员（首次启动码：${code}）`,
    `Nobody is in the store yet. Open ${url}/start#${code} to set up the administrator (the code is ${code})`,
  )

/** What a server is started with. */
type Start = { readonly store: Store; readonly settings: Settings; readonly environment: Environment }

const sayWhere = async ({ io, language }: Request, store: Store, { url, firstStartCode }: RunningServer) => {
  io.out(listening(url)[language])
  if (!(await hasPeople(store.connection))) io.out(firstStart(url, firstStartCode)[language])
}

const sayDemo = ({ io, language }: Request, { environment }: Start, { url }: RunningServer): void => {
  const hints = demoHints({ url, place: showPlace(placeFrom(environment)) })
  io.out(`\n${accountsTable(language, io.columns)}\n\n${hints[language]}\n`)
}

/** Where the store is the made district's, it is there afterwards; real data are left alone. */
const readyDemo = async ({ io, language }: Request, { store, environment }: Start): Promise<void> => {
  const begun = new Date()
  if (!(await hasPeople(store.connection))) io.err(`${making[language]}\n`)
  const attachments = openAttachments(environment)
  const house = { store, attachments, catalogue: loadRules(), now: begun, secrets: makeDemoSecrets() }
  const result = await openDemo(house, showPlace(placeFrom(environment)))
  if (result === 'kept') return
  io.err(`${made(((Date.now() - begun.getTime()) / 1000).toFixed(1))[language]}\n`)
}

const serveStore = async (request: Request, start: Start): Promise<void> => {
  const { store, settings, environment } = start
  await migrate(store)
  if (request.flag('demo')) await readyDemo(request, start)
  const isDemo = await isDemoStore(store)
  if (isDemo) unlessThisMachineOnly(settings)
  const log = makeLog({ level: settings.logLevel })
  const pages = await pagesFolder(() => request.io.err(`${buildingPages[request.language]}\n`))
  const options = {
    settings,
    environment,
    store,
    catalogue: loadRules(),
    log,
    version,
    pages,
    ...(isDemo ? { demo: demoAccounts } : {}),
  }
  const server = await withPortProblem(settings, () => startServer(options))
  await sayWhere(request, store, server)
  if (request.flag('demo')) sayDemo(request, start, server)
  request.io.out(stopHint[request.language])
  await untilStopped()
  await server.stop()
  request.io.err(`${stopped[request.language]}\n`)
}

const run = async (request: Request): Promise<0> => {
  const { io, language } = request
  const isDemo = request.flag('demo')
  const environment = isDemo ? demoEnvironment(process.env) : process.env
  const { settings, warnings } = settingsOf(environment)
  for (const { variable, what } of warnings) io.err(`${variable}: ${what[language]}\n`)
  if (isDemo) unlessThisMachineOnly(settings)
  const place = placeFrom(environment)
  io.err(placeLine(showPlace(place), language))
  await withStoreProblems(async () => {
    const store = await openStore(place, { connections: settings.databaseConnections })
    try {
      await serveStore(request, { store, settings, environment })
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
    '打开数据库（需要时先升级），启动服务并打印地址。设置来自环境变量，见 docs/configuration.md。收到停止信号后，等进行中的请求办完再退出。--demo 在自己的数据文件夹（缺省 data/demo）里建一个虚构的示范区和它的一年，打印各角色的账号；只在本机监听，不碰正式数据。',
    'Opens the database (bringing it up to date), starts the server and prints its address. Settings come from the environment, see docs/configuration.md. When asked to stop it lets what is under way end. --demo makes a made-up district with a year of work in a data folder of its own (data/demo by default) and prints an account for every role; it listens on this machine only and leaves real data alone.',
  ),
  options: [
    {
      name: 'demo',
      about: words(
        '演示：虚构的示范区，每个角色一个账号',
        'demonstration: a made-up district, an account for every role',
      ),
    },
  ],
  examples: [
    { line: 'serve', about: words('用 ./data 中的数据启动', 'start on the data in ./data') },
    { line: 'serve --demo', about: words('启动演示', 'start the demonstration') },
  ],
  run,
}
