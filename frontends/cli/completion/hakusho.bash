# SPDX-License-Identifier: GPL-2.0-or-later
# bash completion for hakusho: commands, options, their values, files.

# The options of a command.
_hakusho_options() {
  local common="-i --index --user-dict --color --lang -q --quiet -v --verbose -h --help --version"
  case "$1" in
    index) echo "--manifest --encoding -j --jobs --prune --force --rebuild --json $common" ;;
    search)
      echo "-n --limit --offset --year --by-year --all-similar --grade --strict --exact --thesaurus --no-succession --exact-total --sort" \
        "--format --facets --scope --context --json $common"
      ;;
    trace) echo "--series --all --json --jsonl --html $common" ;;
    compare) echo "--series --json $common" ;;
    progress) echo "--year --series --repeated --json $common" ;;
    show) echo "--context --json $common" ;;
    extract) echo "--encoding --html $common" ;;
    explain) echo "--year --grade --strict --exact --thesaurus --no-succession --scope --passage $common" ;;
    trend) echo "--year --exact --no-succession --json --csv --svg $common" ;;
    terms) echo "-n --limit --new --document --json $common" ;;
    analyze | stats) echo "--json $common" ;;
    verify) echo "--sample --json $common" ;;
    serve) echo "--port --host --allow-host --token --threads --connections --cache $common" ;;
    serve-shard) echo "--port --host $common" ;;
    merge) echo "--force --json $common" ;;
    export) echo "--format --mapping $common" ;;
    *) echo "$common" ;;
  esac
}

# The values of an option (of a command); "file" and "folder" for names. Fails for values that cannot be listed.
_hakusho_values() {
  case "$1" in
    -i | --index) echo folder ;;
    --user-dict | --manifest | --token) echo file ;;
    --color) echo "auto always never" ;;
    --lang) echo "ja en" ;;
    --grade) echo "word parts scattered substring partial" ;;
    --thesaurus) echo "yes no" ;;
    --sort) echo "score year -year" ;;
    --format) [[ $2 == export ]] && echo opensearch || echo "text json jsonl csv markdown bibtex csl" ;;
    --scope) echo "passage row page document" ;;
    --encoding) echo "UTF-8 UTF-16LE UTF-16BE CP932 SHIFT_JIS EUC-JP ISO-2022-JP" ;;
    -j | --jobs | -n | --limit | --offset | --year | --context | --passage | --sample | --series | --repeated | --new | --document | --port | --host | --allow-host | --threads | --connections | --cache) echo "" ;;
    *) return 1 ;;
  esac
}

_hakusho_names() {
  compopt -o filenames 2>/dev/null
  if [[ $1 == folder ]]; then
    mapfile -t COMPREPLY < <(compgen -d -- "$2")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$2")
  fi
}

_hakusho() {
  local commands="index search trace compare progress trend terms show extract analyze explain stats verify serve serve-shard merge export help"
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local command="" word values i
  COMPREPLY=()
  # bash may cut "--format=csv" into three words.
  [[ $current == "=" ]] && current=""
  [[ $previous == "=" ]] && previous=${COMP_WORDS[COMP_CWORD - 2]}

  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if _hakusho_values "$word" >/dev/null; then
      ((i++))
      [[ ${COMP_WORDS[i]} == "=" ]] && ((i++))
    elif [[ $word != -* && $word != "=" ]]; then
      command=$word
      break
    fi
  done

  if values=$(_hakusho_values "$previous" "$command"); then
    case "$values" in
      file | folder) _hakusho_names "$values" "$current" ;;
      *) mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current") ;;
    esac
  elif [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(_hakusho_options "$command")" -- "$current")
  elif [[ -z $command ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current")
  else
    case "$command" in
      help) mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current") ;;
      index | extract) _hakusho_names file "$current" ;;
      serve-shard | merge) _hakusho_names folder "$current" ;;
    esac
  fi
}

complete -F _hakusho hakusho
