import type { AddCommand } from '../command.ts'

/** Every command, by name; each is loaded only when it is called for. */
export const commands: { readonly [name: string]: () => Promise<AddCommand> } = {
  demo: async () => (await import('./demo.ts')).demo,
  init: async () => (await import('./init.ts')).init,
  doctor: async () => (await import('./doctor.ts')).doctor,
  list: async () => (await import('./list.ts')).list,
  explain: async () => (await import('./explain.ts')).explain,
  lint: async () => (await import('./lint.ts')).lint,
  plan: async () => (await import('./plan.ts')).plan,
  run: async () => (await import('./run.ts')).run,
  judge: async () => (await import('./judge.ts')).judge,
  diff: async () => (await import('./diff.ts')).diff,
  report: async () => (await import('./report.ts')).report,
  sandbox: async () => (await import('./sandbox.ts')).sandbox,
  ticket: async () => (await import('./ticket.ts')).ticket,
  keys: async () => (await import('./keys.ts')).keys,
  register: async () => (await import('./register.ts')).register,
  attest: async () => (await import('./attest.ts')).attest,
  waive: async () => (await import('./waive.ts')).waive,
  approve: async () => (await import('./approve.ts')).approve,
  sign: async () => (await import('./sign.ts')).sign,
  pack: async () => (await import('./pack.ts')).pack,
  unpack: async () => (await import('./unpack.ts')).unpack,
  certify: async () => (await import('./certify.ts')).certify,
  verify: async () => (await import('./verify.ts')).verify,
  completion: async () => (await import('./completion.ts')).completion,
}
