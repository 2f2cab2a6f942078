# SPDX-License-Identifier: GPL-2.0-or-later
# What the scripts of this folder share. Sourced, never run.
# shellcheck shell=bash
set -euo pipefail
export LC_COLLATE=C

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jobs=$(nproc)

# The language of the person, read as hakusho itself reads it: a fresh system has no Japanese locale.
case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  ja*) language=ja ;;
  *) language=en ;;
esac

# say JAPANESE ENGLISH: one line for the person who runs the script.
say() {
  if [ "$language" = ja ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

# fail JAPANESE ENGLISH: says why, and ends the script.
fail() {
  say "$1" "$2" >&2
  exit 1
}

duration() {
  printf '%d:%02d' $(($1 / 60)) $(($1 % 60))
}

# logged FILE COMMAND…: runs quietly; what it printed is shown only when it fails.
logged() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 60 "$log" >&2
    fail "失敗しました: $* （全文: $log）" "failed: $* (all of it: $log)"
  fi
}

# build PRESET [TARGET…]: configures and builds, quietly.
build() {
  local preset=$1 target
  shift
  local targets=()
  for target in "$@"; do targets+=(--target "$target"); done
  local folder=$root/build/$preset
  (cd "$root" && logged "$folder/configure.log" cmake --preset "$preset")
  logged "$folder/build.log" cmake --build "$folder" -j "$jobs" "${targets[@]}"
}
