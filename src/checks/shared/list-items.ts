const openers = '（(“《「'
const closers = '）)”》」'

/** Offsets of the marks outside brackets and quotes; widths of brackets may be mixed. */
const cutsOf = (text: string, marks: string): readonly number[] => {
  const cuts: number[] = []
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (openers.includes(character)) depth += 1
    else if (closers.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && marks.includes(character)) cuts.push(at)
  }
  return cuts
}

/** Items of a list joined by 、; a 、 inside brackets or quotes parts nothing. */
export const itemsOf = (list: string): readonly string[] => {
  let from = 0
  return [...cutsOf(list, '、'), list.length]
    .map((to) => {
      const item = list.slice(from, to)
      from = to + 1
      return item.replace(/共$/u, '').trim()
    })
    .filter((item) => item !== '')
}

/** The list at the start of a text, up to the first mark that ends it. */
export const listAt = (text: string): string => text.slice(0, cutsOf(text, '，,。；;：:！!？?')[0])

/** How many items the list may count: 甲、乙和丙 is three, and two where 乙和丙 is one name. */
export const countsOf = (list: string): { readonly least: number; readonly most: number } => {
  const items = itemsOf(list)
  const joined = /[^、]{2,}(?:和|及|以及|与)[^、]{2,}$/u.test(list)
  return { least: items.length, most: items.length + (joined ? 1 : 0) }
}

/** 等 closes a list that is not complete. */
export const isOpenList = (list: string): boolean => /等[^、]{0,12}$/u.test(list)
