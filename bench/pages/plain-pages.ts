import type { BrowserContext } from 'playwright-core'

const head = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>平</title>'

const tableOf = (count: number): string => {
  const row = (_: unknown, at: number): string =>
    `<tr><td>L-${at}</td><td>日常养护项目${at}</td><td>榕溪街道办事处</td><td>0.00</td><td>编制中</td></tr>`
  return `${head}<h1>项目</h1><table>${Array.from({ length: count }, row).join('')}</table></html>`
}

/** Pages without any script, served at the same address: what the browser itself needs. */
export const addPlainPages = async (context: BrowserContext): Promise<void> => {
  const html = { status: 200, contentType: 'text/html' }
  await context.route('**/plain', (route) => route.fulfill({ ...html, body: `${head}<h1>首页</h1><p>平</p></html>` }))
  await context.route('**/plain-table', (route) => route.fulfill({ ...html, body: tableOf(10_000) }))
}
