/** A line of the annex list: 附件： on the first, a number where there are several. */
export type AnnexLine = { readonly lead: string; readonly number: string; readonly name: string }

/** 附件说明 (GB/T 9704—2012, 7.3.4): a number only where there are several annexes, and no mark behind a name. */
export const annexLines = (attachments: readonly string[]): readonly AnnexLine[] =>
  attachments.map((name, index) => ({
    lead: index === 0 ? '附件：' : '',
    number: attachments.length > 1 ? `${index + 1}. ` : '',
    name: name.replace(/[。；;，,、]+$/u, ''),
  }))
