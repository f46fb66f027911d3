#!/bin/sh
# Submits a run to a Flink cluster and waits for its end. The flags behind -- are those of ./assay.
set -eu

usage() {
  cat >&2 <<'USAGE'
usage: submit.sh --master HOST:PORT [--by rest|flink] [--detached] [--parallelism N] [--jar FILE] -- FLAGS...

  --master       the cluster's REST address
  --by           rest: the jar is uploaded and run over HTTP, needs curl (the default)
                 flink: flink run, needs FLINK_HOME or flink on the PATH
  --detached     leave as soon as the job runs; it is complete when manifest.json is in its output
  --parallelism  how many slots to use; without it the cluster's default
  --jar          default: target/assay-flink.jar of this project, which is built if need be

  submit.sh --master localhost:8081 --parallelism 8 -- --input=s3://bucket/in --output=s3://bucket/out

Exit codes: 0 done (or, detached, submitted), 1 the job failed or was cancelled, 2 wrong usage; nothing was read.
With --by flink every failure is 1.
USAGE
  exit 2
}
stop() { printf 'submit: %s\n' "$2" >&2; exit "$1"; }

master='' by=rest detached=false parallelism='' jar=''
while [ $# -gt 0 ]; do
  case $1 in
    --master) master=${2-}; shift ;;
    --by) by=${2-}; shift ;;
    --parallelism) parallelism=${2-}; shift ;;
    --jar) jar=${2-}; shift ;;
    --detached) detached=true ;;
    --) shift; break ;;
    *) usage ;;
  esac
  [ $# -eq 0 ] || shift
done
[ -n "$master" ] && [ $# -gt 0 ] || usage
case $parallelism in *[!0-9]*) usage ;; esac

if [ -z "$jar" ]; then
  home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
  jar=$home/target/assay-flink.jar
  if [ ! -f "$jar" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" -print | head -n 1)" ]; then
    printf 'submit: building %s ...\n' "$jar" >&2
    mvn -q -B -f "$home/pom.xml" -Pcluster -Dmaven.test.skip=true -Dspotless.check.skip=true package >&2 \
      || stop 2 'the build failed'
  fi
fi
[ -f "$jar" ] || stop 2 "there is no $jar"

if [ "$by" = flink ]; then
  flink=${FLINK_HOME:+$FLINK_HOME/bin/}flink
  command -v "$flink" >/dev/null || stop 2 'flink is not found; set FLINK_HOME'
  if [ "$detached" = true ]; then detach=-d; else detach=''; fi
  exec "$flink" run -m "$master" ${detach:+"$detach"} ${parallelism:+-p "$parallelism"} "$jar" "$@"
fi
[ "$by" = rest ] || usage
command -v curl >/dev/null || stop 2 'curl is not installed'

url=http://$master
# Answers are one object on one line; the fields that are read hold no quotes.
field() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p'; }
ask() { curl -sS --noproxy '*' --max-time 600 "$@" || stop 1 "no answer from $url"; }
quoted() { printf '%s' "$1" | sed 's/\\/\\\\/g; s/"/\\"/g'; }

uploaded=$(ask -F "jarfile=@$jar;type=application/x-java-archive" "$url/jars/upload" | field filename)
[ -n "$uploaded" ] || stop 1 'the jar was not taken'
id=${uploaded##*/}
trap 'curl -s --noproxy "*" --max-time 60 -X DELETE "$url/jars/$id" >/dev/null || :' EXIT

args=''
for flag in "$@"; do args=$args${args:+,}\"$(quoted "$flag")\"; done
answer=$(ask -H 'Content-Type: application/json' \
  -d "{\"programArgsList\":[$args]${parallelism:+,\"parallelism\":$parallelism}}" "$url/jars/$id/run")
job=$(printf '%s' "$answer" | field jobid)
if [ -z "$job" ]; then
  told=$(printf '%s' "$answer" | sed 's/\\n/\
/g' | sed -n 's/.*dev\.assay\.FlinkJob\$Failed: //; s/^Caused by: //; /assay: /,/exit code/p' | sed '/exit code/q' | tail -n 12)
  printf '%s\n' "${told:-$answer}" >&2
  case $answer in *'(exit code 2)'*) exit 2 ;; *) exit 1 ;; esac
fi
printf 'submit: job %s\n' "$job" >&2
[ "$detached" = false ] || exit 0

state=''
while :; do
  state=$(ask "$url/jobs/$job/status" | field status)
  case $state in
    FINISHED) exit 0 ;;
    FAILED | CANCELED | SUSPENDED | '') break ;;
  esac
  sleep 2
done
cause=$(ask "$url/jobs/$job/exceptions?maxExceptions=1" | sed 's/\\n/\
/g; s/\\t/  /g' | sed -n 's/^Caused by: //p' | tail -n 1)
stop 1 "the job ended as ${state:-unknown}${cause:+: $cause}"
