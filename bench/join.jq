# What a vendor would write without dekning: for every system user and party, which of the expected services the
# packages held give, and which they do not. Prints one line for each party.
#
# Sets are objects, filled service by service. The shorter `$wanted - $given` compares every pair, and takes jq 1.6
# some eight times as long: it would be no fair comparison. One prepared object for each package, merged with `+`,
# takes a third to a half of the time: whoever knows that is nearer.
#
#   jq -n -c -f join.jq --arg expected app_bench_ --slurpfile links .../bysubjects.json \
#     --slurpfile services .../resourcelist.json .../authorized-parties/*.json

($links[0].data | map({key: .subject.urn, value: [.resources[].value]}) | from_entries) as $given
| [$services[0][].identifier | select(startswith($expected))] as $wanted
| inputs
| input_filename as $file
| (.data[] | (., .subunits[]))
| [.authorizedAccessPackages[] | $given["urn:altinn:accesspackage:" + .][]?] as $ids
| (reduce $ids[] as $id ({}; .[$id] = true)) as $held
| ($wanted | map(select($held[.] | not))) as $empty
| {
    user: ($file | split("/") | last | rtrimstr(".json")),
    party: .organizationNumber,
    visible: (($wanted | length) - ($empty | length)),
    empty: ($empty | length)
  }
