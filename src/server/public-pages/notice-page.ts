import { words, type Words } from '#domain/words/words.ts'
import type { PublicPage } from './frame.ts'
import { html } from './markup.ts'
import type { Reader } from './reader.ts'

const texts = {
  title: words('没有这个页面', 'There is no such page'),
  why: words('地址有误，或者该内容没有公开。', 'The address is wrong, or this was not published.'),
  remedy: words('从年度列表开始查找', 'Start from the list of years'),
}

/** Nothing is at the address. */
export const nothingHere = ({ say, to }: Reader): PublicPage => ({
  title: say(texts.title),
  description: say(texts.why),
  path: '/public',
  isUnlisted: true,
  main: html`<h1>${say(texts.title)}</h1>
    <p>${say(texts.why)}</p>
    <p><a href="${to('/public')}">${say(texts.remedy)}</a></p>`,
})

/** Why a page could not be made just now. */
export const faultPage = (
  { say }: Reader,
  { why, remedy }: { readonly why: Words; readonly remedy: Words },
): PublicPage => ({
  title: say(why),
  description: say(remedy),
  path: '/public',
  isUnlisted: true,
  main: html`<h1>${say(why)}</h1>
    <p>${say(remedy)}</p>`,
})
