#!/usr/bin/env bash
# What the action runs: inputs come in the environment, so that none of them is ever a piece of a script.
set -euo pipefail

lines() {
    local line
    while IFS= read -r line; do
        line=${line%$'\r'}
        if [ -n "${line// /}" ]; then printf '%s\0' "$line"; fi
    done <<<"$1"
}
mapfile -d '' -t paths < <(lines "${INPUT_PATHS:-}")
mapfile -d '' -t options < <(lines "${INPUT_OPTIONS:-}")
if [ "${#paths[@]}" = 0 ]; then echo "::error title=auditor::the input paths names nothing"; exit 2; fi
if [ -n "${INPUT_FAIL_UNDER:-}" ]; then options+=("--fail-under=$INPUT_FAIL_UNDER"); fi

out=$RUNNER_TEMP/auditor-check
mkdir -p "$out"
if [ -n "${INPUT_BASE:-}" ]; then
    options+=("--changed=$INPUT_BASE")
    # The same documents as they were, so that the summary can say what became of them. Not one of them may be there.
    before=$RUNNER_TEMP/auditor-base
    if commit=$(git rev-parse --verify --quiet --end-of-options "$INPUT_BASE^{commit}") &&
        fork=$(git merge-base "$commit" HEAD) &&
        git worktree add --quiet --detach --force "$before" "$fork"; then
        (cd "$before" && auditor check --exit-zero --no-baseline --format="json:$out/base.json" -- "${paths[@]}") \
            >/dev/null 2>&1 || true
        git worktree remove --force "$before"
    fi
    if [ -f "$out/base.json" ]; then options+=("--compare=$out/base.json"); fi
fi

code=0
auditor check --format=text --format=github --format="json:$out/check.json" --format="sarif:$out/check.sarif" \
    --format="md:$out/check.md" "${options[@]}" -- "${paths[@]}" || code=$?
for name in json sarif md; do
    if [ -f "$out/check.$name" ]; then echo "${name/md/markdown}=$out/check.$name" >>"$GITHUB_OUTPUT"; fi
done
if [ -f "$out/check.md" ]; then cat "$out/check.md" >>"$GITHUB_STEP_SUMMARY"; fi
exit "$code"
