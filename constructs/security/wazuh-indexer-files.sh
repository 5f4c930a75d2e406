#!/usr/bin/env bash
# Makes the folder of settings of Wazuh's indexer: the image's own, without its demonstration certificates (their keys are public), and
# with ours in the place of its opensearch.yml. OpenSearch makes its keystore there, so that the folder is writable and the image is not.
#
#   wazuh-indexer-files.sh <folder of the image> <our opensearch.yml> <folder to fill>
set -euo pipefail
umask 0077

image=$1 ours=$2 folder=$3

find "$image" -mindepth 1 -maxdepth 1 ! -name certs ! -name opensearch.yml -exec cp -R -t "$folder" {} +
cat "$ours" > "$folder/opensearch.yml"
