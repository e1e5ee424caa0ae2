/** Why something is proposed, where no judgement says it. */
export const recallWords = {
  same: 'Nothing that judges it has changed since: it would say the same, rightly or wrongly.',
  stands: 'Judged by what is there today, it says the same.',
  otherwise: (count: number) =>
    `It stays conformant, and says something else of ${count} requirement${count === 1 ? '' : 's'}.`,
  stated: 'As the certificate has it.',
} as const
