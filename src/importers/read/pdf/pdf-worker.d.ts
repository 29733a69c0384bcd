/** The part of pdfjs that reads; the package types only the part that draws. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  type MessagePort = {
    readonly postMessage: (message: unknown) => void
    readonly addEventListener: (name: 'message', listener: (event: { data: unknown }) => void) => void
  }
  export const WorkerMessageHandler: { readonly initializeFromPort: (port: MessagePort) => void }
}
