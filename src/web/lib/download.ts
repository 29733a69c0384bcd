import { refusalIn, unreachable } from './api-error.ts'

const nameIn = (header: string | null): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(header ?? '')?.[1]
  return encoded === undefined ? (/filename="?([^";]+)/iu.exec(header ?? '')?.[1] ?? '') : decodeURIComponent(encoded)
}

const reach = async (address: string, signal: AbortSignal): Promise<Response> => {
  try {
    return await fetch(address, { signal })
  } catch (error) {
    if (signal.aborted) throw error
    throw unreachable()
  }
}

/** The file behind an address; throws an ApiError with reason and remedy where there is none. */
export const fetchFile = async (
  address: string,
  signal: AbortSignal,
): Promise<{ readonly content: Blob; readonly name: string }> => {
  const response = await reach(address, signal)
  if (!response.ok) throw await refusalIn(response)
  return { content: await response.blob(), name: nameIn(response.headers.get('Content-Disposition')) }
}

/** Hands a file to the browser, which keeps it where the person wants it. */
export const saveFile = ({ content, name }: { readonly content: Blob; readonly name: string }): void => {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: name })
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
