/**
 * The ordinary character for each CJK radical from U+2E80 on, '·' where there is none in the basic plane (Unicode
 * Character Database, Equivalent_Unified_Ideograph). Printing programs write radicals where the font draws both alike.
 */
const supplement =
  '·厂乛乚乙亻冂·刀刂卜㔾小小兀尣尢·巳幺彑·忄心扌攵·旡日月歺母民氵氺灬爫爫丬牛犭王·目示礻·糹纟罓罒㓁冗·羊··耂肀聿肉·艹艹艹虎衤覀西见角·讠贝·车辶辶辶邑钅長镸长门·阝雨青韦页风飞食·飠饣·马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'
const firstRadical = 0x2e80

/** Kangxi radicals whose official form is the traditional one; a simplified text means its own. */
const simplified: Readonly<Record<string, string>> = { '\u2f3e': '户', '\u2fad': '青' }

/** The ordinary character that a radical stands for; undefined for anything else. */
export const characterOfRadical = (char: string): string | undefined => {
  const character = supplement[char.charCodeAt(0) - firstRadical]
  return character === undefined || character === '·' ? simplified[char] : character
}
