/** What `assay ticket` says, for people. */
export const ticketWords = {
  issued: (file: string, number: number, attempt: number) =>
    `${file}: ticket ${number}, attempt ${attempt} of this product at this profile. It is in the log: unanswered, it counts too.\n`,
  none: 'No ticket was issued yet.\n',
} as const
