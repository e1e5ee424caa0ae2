import { Argument } from 'commander'
import type { AddCommand } from '../command.ts'
import { candidates } from '../complete.ts'

const examples = `
Examples:
  assay completion bash >> ~/.bashrc
  assay completion zsh > ~/.zfunc/_assay        with fpath+=(~/.zfunc) before compinit
  assay completion fish > ~/.config/fish/completions/assay.fish
  assay completion words -- run --profile ''    what could stand there, a line each

Commands, options and ids (specs, requirements, profiles, formats, faults) are completed; where a
path belongs, files are.`

const scripts: { readonly [shell: string]: string } = {
  bash: `_assay() {
  local line="\${COMP_LINE:0:COMP_POINT}" words current found
  read -ra words <<< "$line"
  [[ "$line" == *[[:space:]] ]] && words+=("")
  current="\${words[\${#words[@]}-1]}"
  COMPREPLY=()
  while IFS= read -r found; do
    # bash takes "@" for the end of a word; what stands before it must not come again.
    [[ "$current" == *@* && "$COMP_WORDBREAKS" == *@* ]] && found="\${found#"\${current%@*}@"}"
    COMPREPLY+=("$found")
  done < <(assay completion words -- "\${words[@]:1}" 2> /dev/null)
}
complete -o default -F _assay assay
`,
  zsh: `#compdef assay
_assay() {
  local -a found
  found=("\${(@f)$(assay completion words -- "\${(@)words[2,CURRENT]}" 2> /dev/null)}")
  if [[ -n "$found[1]" ]]; then compadd -- "\${found[@]}"; else _files; fi
}
if [[ "$funcstack[1]" == _assay ]]; then _assay "$@"; else compdef _assay assay; fi
`,
  fish: `function __assay_complete
  set -l words (commandline -opc) (commandline -ct)
  assay completion words -- $words[2..-1] 2> /dev/null
end
complete -c assay -a '(__assay_complete)'
`,
}

/** `assay completion`: what a shell needs to complete a command line with the tab key. */
export const completion: AddCommand = (program, io, done) => {
  program
    .command('completion')
    .description('print a script that completes command lines with the tab key')
    .addArgument(
      new Argument('<shell>', 'bash, zsh or fish').choices([...Object.keys(scripts), 'words']),
    )
    .argument('[words...]', 'with "words": the command line so far, after "assay"')
    .addHelpText('after', examples)
    .action(async (shell: string, words: readonly string[]) => {
      const script = scripts[shell]
      if (script !== undefined) io.out(script)
      else for (const one of await candidates(program, words, [io.root])) io.out(`${one}\n`)
      done(0)
    })
}
