/** Passes a refusal on after what is there now was fetched: a conflict shows both versions. */
export const refreshed =
  (reload: () => Promise<void>) =>
  async (error: unknown): Promise<never> => {
    await reload()
    throw error
  }
