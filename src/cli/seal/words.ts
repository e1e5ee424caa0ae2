/** What is said of signed and packed bundles, for people. */
export const sealWords = {
  signed: (file: string, role: string, holder: string) =>
    `${file}: signed as ${role} by ${holder}\n`,
  packed: (file: string, count: number, bytes: number) =>
    `${file}: ${count} files, ${bytes} bytes\n`,
  unpacked: (folder: string, count: number) =>
    `${folder}: ${count} files, each as its manifest lists it\n`,
  notWhole: (count: number) =>
    `The bundle is not as its manifest lists it (${count} ${count === 1 ? 'file' : 'files'})`,
} as const
