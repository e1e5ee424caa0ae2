/** What a ruling says that rests on a recorded fact (DESIGN §5.13). */
export const runTimeOnly = 'Seen at run time; cannot be re-judged.'
