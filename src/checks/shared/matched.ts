/** What the pattern matches in the text; '' where nothing does. */
export const matched = (text: string, pattern: RegExp): string => pattern.exec(text)?.[0] ?? ''
