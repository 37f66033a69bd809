#!/bin/sh
# Copies a built site to where a server serves it, with a .br and a .gz beside each text, so that the server
# need not compress them at each request. Only what changed is compressed and moved.
#
#   compress.sh dist /srv/digest/site
#
# It needs rsync, brotli and gzip, and a folder beside the site (/srv/digest/site.next) for its own copy.
set -eu
from=$1
to=$2
next=$to.next

mkdir -p "$next"
# Compressed copies go with their texts.
(cd "$next" && find . -type f \( -name '*.br' -o -name '*.gz' \)) |
  while read -r compressed; do
    [ -e "$from/${compressed%.*}" ] || rm "$next/$compressed"
  done
rsync -a --delete --exclude=.publishing --filter='P *.br' --filter='P *.gz' "$from/" "$next/"

# A compressed copy has the time of its text. If the times differ, the text has changed.
find "$next" -type f -regex '.*\.\(html\|xml\|css\|js\|json\|csv\|txt\|svg\|opml\)' -print0 |
  xargs -0 -r sh -c '
    for text do
      if [ "$text" -nt "$text.br" ] || [ "$text" -ot "$text.br" ] || [ ! -e "$text.gz" ]; then
        printf "%s\\0" "$text"
      fi
    done' sh |
  xargs -0 -r -n 16 -P "$(nproc)" sh -c '
    for text do
      brotli --quality=9 --force --keep "$text"
      gzip -9 --force --keep "$text"
      touch -r "$text" "$text.br" "$text.gz"
    done' sh

# New files wait beside their places, and are then moved there together. Deleted ones go last.
rsync -a --delay-updates --delete-after "$next/" "$to/"
