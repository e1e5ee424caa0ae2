import { relative, sep } from 'node:path'
import { Fault } from '../../src/model/fault.ts'

/** The message of a Fault as a person reads it, with paths relative to a folder; others are thrown on. */
export function told(error: unknown, folder: string): string {
  if (!(error instanceof Fault)) throw error
  const { file, line, col } = error.at ?? {}
  const path = file === undefined ? '(no file)' : relative(folder, file).split(sep).join('/')
  const place = [path, line, col].filter(part => part !== undefined).join(':')
  return `${place} [${error.code}]\n  ${error.message}\n  ${error.hint ?? '(no hint)'}`
}

/** What a promise was refused with, in words; a promise that is kept gives an empty text. */
export function refusal(promise: Promise<unknown>, folder: string): Promise<string> {
  return promise.then(
    () => '',
    (error: unknown) => told(error, folder),
  )
}
