import type { AttachmentStore } from './attachment-store.ts'

/** The same store with a bound of the server's own: whoever asks for more gets no more. Bytes. */
export const boundedStore = (store: AttachmentStore, largest: number): AttachmentStore => ({
  ...store,
  put: (content, limits) => store.put(content, { largest: Math.min(limits.largest, largest) }),
})
