#!/usr/bin/env bash
# scripts/step.sh HEADING COMMAND...: runs a step of `make test` under a heading and says how long it took.
set -euo pipefail
heading=$1
shift
printf '\n=== %s\n' "$heading"
started=$SECONDS
status=0
"$@" || status=$?
if [ "$status" -eq 0 ]; then
  printf -- '--- %s: ok, %d s\n' "$heading" $((SECONDS - started))
else
  printf -- '--- %s: FAILED (exit code %d) after %d s\n' "$heading" "$status" $((SECONDS - started)) >&2
fi
exit "$status"
