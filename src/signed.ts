/**
 * What is signed, and who may have signed it: the part of the public API that checks a certificate
 * offline. It loads nothing that plans, runs, judges or reports: whoever checks one waits for it.
 */
export * as certify from './certify/index.ts'
export { secretReader } from './load/secrets.ts'
export * from './load/signed.ts'
