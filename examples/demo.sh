#!/bin/sh
# What `make demo` shows: the sample documents become a graph, and the graph answers with its sources.
set -eu
cd "$(dirname "$0")/.."
export KG_DB="${KG_DB:-.cache/demo}"

echo '$ kg load examples/documents'
kg load examples/documents
echo
echo '$ kg query who-engaged-both-sides --a Qatar --b "Saudi Arabia" --cite'
kg query who-engaged-both-sides --a Qatar --b 'Saudi Arabia' --cite
cat <<END

Where to look next (first: export KG_DB=$KG_DB PATH="\$PWD/.venv/bin:\$PATH")
  kg query readouts --a Qatar --b "Saudi Arabia"       one telephone call, told by both sides
  kg query timeline --a India --b Pakistan             another crisis, day by day
  kg query who-mediated                                shuttles and good offices
  kg query --help                                      all questions
  kg load your-own-report.txt                          then ask about your own documents
END
