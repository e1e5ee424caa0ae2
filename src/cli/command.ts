import type { Command } from 'commander'
import type { Io } from './io.ts'

/** What the process says when it ends (DESIGN §9). */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130 | 143

/** Adds one command to the program; its action calls `done` with the exit code. */
export type AddCommand = (program: Command, io: Io, done: (code: ExitCode) => void) => void
