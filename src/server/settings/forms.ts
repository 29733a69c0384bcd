import { words, type Words } from '#domain/words/words.ts'

/** How values are written, as it is said to people. */
export const folder = words('文件夹', 'a folder')
export const path = words('文件路径', 'the path of a file')
export const url = words('https://主机，不带参数', 'https://host, without a query')
export const anyText = words('任意文字', 'any text')
export const time = words('数字加 s、m、h、d', 'a number with s, m, h or d')
export const bytes = words('数字加 KB、MB、GB', 'a number with KB, MB or GB')
export const number = (least: number, most: number): Words =>
  words(`${least} 到 ${most} 的整数`, `a whole number from ${least} to ${most}`)
