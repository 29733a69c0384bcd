/** How many Chinese characters (basic block) a text has. */
export const hanCount = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x4e00 && code <= 0x9fff) count += 1
  }
  return count
}
