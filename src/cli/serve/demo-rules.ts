import { words } from '#domain/words/words.ts'
import type { Environment, Settings } from '#server/settings/read-settings.ts'
import { Problem } from '../problem.ts'

/** The environment of the demonstration: its data lie in a folder of their own. */
export const demoEnvironment = (environment: Environment): Environment => ({
  ...environment,
  JIHENG_DATA: environment['JIHENG_DATA'] || 'data/demo',
})

const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|::1)$/u

/** Throws unless only this machine reaches the server: everybody knows the passwords of the made district. */
export const unlessThisMachineOnly = ({ address, proxies }: Pick<Settings, 'address' | 'proxies'>): void => {
  if (loopback.test(address) && proxies === 0) return
  throw new Problem(
    words(
      '演示数据的密码是公开的，只能在本机使用',
      'the passwords of the made year are public: it is for this machine only',
    ),
    words(
      '请去掉 JIHENG_ADDRESS 和 JIHENG_PROXIES；正式使用请去掉 --demo，并换一个数据文件夹',
      'leave out JIHENG_ADDRESS and JIHENG_PROXIES; for real work leave out --demo, with another data folder',
    ),
    loopback.test(address) ? `JIHENG_PROXIES=${proxies}` : `JIHENG_ADDRESS=${address}`,
  )
}
