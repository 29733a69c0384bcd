import { words } from '#domain/words/words.ts'
import type { Settings } from '#server/settings/read-settings.ts'
import { errorCode } from '#store/store-problem.ts'
import { Problem } from '../problem.ts'

const taken = ({ address, port }: Settings): Problem =>
  new Problem(
    words('端口已被其他程序占用', 'another program listens at that port'),
    words(
      '停止那个程序，或用 JIHENG_PORT 另选端口，例如 JIHENG_PORT=8081',
      'stop it, or choose another: JIHENG_PORT=8081',
    ),
    `${address}:${port}`,
  )

const forbidden = ({ address, port }: Settings): Problem =>
  new Problem(
    words('不能在这个地址和端口监听', 'listening at that address and port is not possible'),
    words('核对 JIHENG_ADDRESS；1024 以下的端口需要特权', 'check JIHENG_ADDRESS; ports below 1024 need privileges'),
    `${address}:${port}`,
  )

/** Starts to listen; what stands against it is told with its remedy. */
export const withPortProblem = async <T>(settings: Settings, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') throw taken(settings)
    if (['EACCES', 'EADDRNOTAVAIL'].includes(errorCode(error))) throw forbidden(settings)
    throw error
  }
}
