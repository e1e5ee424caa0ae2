/** What `assay register` says of adding and building, for people. */
export const registerWords = {
  added: (file: string, kind: string, entry: number) => `${file}: ${kind}, entry ${entry}\n`,
  proof: (file: string) => `${file}  the proof, to travel with the certificate\n`,
  size: (origin: string, size: number) =>
    `${origin}: ${size} ${size === 1 ? 'entry' : 'entries'}\n`,
  changed: (file: string) => `${file}\nNext: assay register add LOG ${file} --key REGISTER.json\n`,
  built: (folder: string, counts: { readonly files: number; readonly written: number }) =>
    `${folder}: ${counts.files} files, of which ${counts.written} changed\n`,
  noLists:
    'No status lists were signed: --status-key KEY.json --status-passphrase env:NAME. Without a list of this week no certificate verifies.\n',
} as const
