"""What a shell has to know to complete our commands: one script per shell, which asks the program itself.

click's own scripts do the same, but complete every file where only YAML files make sense, and cut an explanation at a comma.
"""

BASH = """\
# Aanvulling van oefenen voor bash (4.4 of nieuwer).
_oefenen_aanvulling() {
    local soort waarde
    COMPREPLY=()
    while IFS=, read -r soort waarde; do
        case $soort in
            plain)
                COMPREPLY+=("$waarde")
                continue
                ;;
            dir)
                mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$waarde")
                ;;
            file)
                mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$waarde")
                ;;
            yaml)
                mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(
                    compgen -d -- "$waarde"
                    compgen -f -X '!*.yaml' -- "$waarde"
                    compgen -f -X '!*.yml' -- "$waarde"
                )
                ;;
        esac
        compopt -o filenames
    done < <(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD _OEFENEN_COMPLETE=bash_complete "$1" 2> /dev/null)
}
complete -o nosort -F _oefenen_aanvulling oefenen
"""

ZSH = """\
#compdef oefenen
# Aanvulling van oefenen voor zsh.
_oefenen_aanvulling() {
    local -a kaal uitgelegd antwoord
    local soort waarde uitleg
    (( $+commands[oefenen] )) || return 1
    antwoord=("${(@f)$(env COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT - 1)) _OEFENEN_COMPLETE=zsh_complete oefenen 2> /dev/null)}")
    for soort waarde uitleg in "${(@)antwoord}"; do
        case $soort in
            plain)
                if [[ $uitleg == _ ]]; then kaal+=("$waarde"); else uitgelegd+=("$waarde:$uitleg"); fi
                ;;
            dir) _files -/ ;;
            file) _files ;;
            yaml) _files -g '*.(yaml|yml)' ;;
        esac
    done
    (( $#uitgelegd )) && _describe -V oefenen uitgelegd
    (( $#kaal )) && compadd -V oefenen_kaal -a kaal
    return 0
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _oefenen_aanvulling "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
    compdef _oefenen_aanvulling oefenen
fi
"""

FISH = r"""# Aanvulling van oefenen voor fish.
function __oefenen_aanvulling
    set -l regels (env _OEFENEN_COMPLETE=fish_complete COMP_WORDS=(commandline -cp | string collect) \
        COMP_CWORD=(commandline -t | string collect) oefenen 2> /dev/null)
    for regel in $regels
        set -l deel (string split -m 1 , -- $regel)
        switch $deel[1]
            case plain
                printf '%s\n' $deel[2]
            case dir
                __fish_complete_directories $deel[2]
            case file
                __fish_complete_path $deel[2]
            case yaml
                __fish_complete_path $deel[2] | string match -r '^[^\t]*(?:/|\.ya?ml)(?:\t.*)?$'
        end
    end
end
complete --no-files --command oefenen --arguments '(__oefenen_aanvulling)'
"""

SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}
