const name = 'jiheng.link'

/** The secret of the personal link this tab was opened by. It goes with the tab. */
export const linkToken = (): string | undefined => {
  try {
    return sessionStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

export const keepLinkToken = (token: string): void => {
  try {
    sessionStorage.setItem(name, token)
  } catch {
    // Such a browser has to open the link anew after a reload.
  }
}
