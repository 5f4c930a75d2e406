#!/bin/sh
# Stands in for a program: prints the id that it was given and its arguments.
echo "${AGENT_ID:-} $*"
