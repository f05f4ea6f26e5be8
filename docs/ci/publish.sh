#!/bin/sh
# For a machine of your own: brings the site up to date and publishes it, and comes back at the next embargo, opening, closing or withdrawal.
#
# In the crontab of a user who may write to the site's folder, so that a change of the sources is seen, and nothing is lost if `at` is not running:
#   */10 * * * * /srv/press/publish.sh
# Whatever is printed is sent by mail by cron; on a good day that is nothing.
set -eu
cd "$(dirname "$0")"
git pull --quiet --ff-only
kokuji build --quiet
kokuji publish live --quiet
next=$(kokuji next-change --quiet)
if [ -n "$next" ] && command -v at >/dev/null; then
  # In a queue of its own, which is emptied first: each run says anew when the next is.
  atq -q k | cut -f 1 | xargs -r atrm
  echo "$PWD/publish.sh" | at -q k -t "$(date --date "$next" +%Y%m%d%H%M.%S)" 2>/dev/null
fi
