const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`

/** A port at which nothing listens. */
const nowhere = '127.0.0.1'
const deadPort = '9'

const proxies = ['HTTP', 'HTTPS', 'FTP'].flatMap((protocol) => [
  setting('Inet/Settings', `ooInet${protocol}ProxyName`, nowhere),
  setting('Inet/Settings', `ooInet${protocol}ProxyPort`, deadPort),
])

/**
 * Settings of a fresh profile: no macros, no active content, no updating of links, nothing fetched from elsewhere (the
 * second wall behind a network that is cut off), no look for a newer version.
 */
export const profileSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  setting('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Office.Common/Security/Scripting', 'DisableActiveContent', 'true'),
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
  setting('Office.Common/Misc', 'FirstRun', 'false'),
  setting('Office.Writer/Content/Update', 'Link', '2'),
  setting('Office.Calc/Content/Update', 'Link', '2'),
  setting('Inet/Settings', 'ooInetProxyType', '2'),
  ...proxies,
  setting('Inet/Settings', 'ooInetNoProxy', ''),
].join('\n')}
</oor:items>
`

const proxy = `http://${nowhere}:${deadPort}`

/** What the office program gets of the environment: no more than it needs to start, and proxies that lead nowhere. */
export const officeEnvironment = (
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): Record<string, string> => {
  const kept = ['PATH', 'LANG', 'LC_ALL', 'LD_LIBRARY_PATH', 'SystemRoot', 'windir', 'ProgramFiles', 'ComSpec']
  const own = Object.fromEntries(
    kept.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])),
  )
  const places = { HOME: folder, TMPDIR: folder, TEMP: folder, TMP: folder, USERPROFILE: folder }
  const dead = { http_proxy: proxy, https_proxy: proxy, ftp_proxy: proxy, all_proxy: proxy, no_proxy: '' }
  return { ...own, ...places, ...dead, SAL_USE_VCLPLUGIN: 'svp' }
}
