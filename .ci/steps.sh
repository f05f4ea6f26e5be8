# Sourced by the scripts beside it: steps with a heading, and a list of their times at the end, whatever the end.

steps_done=()
step_name=""
step_started=0

# step NAME COMMAND...: runs the command under a heading. A command that fails ends the script.
step() {
  step_name=$1
  step_started=$SECONDS
  shift
  printf '\n== %s: %s\n' "$step_name" "$*"
  "$@"
  note_step ok
  step_name=""
}

note_step() {
  steps_done+=("$(printf '%6s s  %-6s  %s' "$((SECONDS - step_started))" "$1" "$step_name")")
}

list_steps() {
  local status=$?
  [[ -z $step_name ]] || note_step FAILED
  printf '\n== Steps\n'
  printf '%s\n' "${steps_done[@]}"
  ((status == 0)) && printf 'green\n' || printf 'red\n'
  exit "$status"
}

trap list_steps EXIT
