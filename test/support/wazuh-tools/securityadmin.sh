#!/usr/bin/env bash
# Stands in for OpenSearch's securityadmin.sh: writes down its arguments but the folder, and keeps what is in that.
record=$RECORD
while [ "$#" -gt 0 ]; do
  if [ "$1" = -cd ]; then
    cp -R "$2" "$record.settings"
    set -- "$1" FOLDER "${@:3}"
    echo "securityadmin.sh $*" >> "$record"
  fi
  shift
done
exit "${SECURITYADMIN_EXIT:-0}"
