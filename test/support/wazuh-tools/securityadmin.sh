#!/usr/bin/env bash
# Stands in for OpenSearch's securityadmin.sh: writes down its arguments but what it is to bring, and keeps that.
what=$1 path=$2
shift 2
echo "securityadmin.sh $what $*" >> "$RECORD"
if [ "$what" = -f ]; then cp "$path" "$RECORD.users"; else cp -R "$path" "$RECORD.settings"; fi
[ "$what" != "$SECURITYADMIN_FAILS" ]
