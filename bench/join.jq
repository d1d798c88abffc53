# What a vendor would write without dekning: for every system user and party, which of the expected services the
# packages held do not give. Prints one line for each party.
#
#   jq -n -c -f join.jq --arg expected app_bench_ --slurpfile links .../bysubjects.json \
#     --slurpfile services .../resourcelist.json .../authorized-parties/*.json

($links[0].data | map({key: .subject.urn, value: [.resources[].value]}) | from_entries) as $given
| [$services[0][].identifier | select(startswith($expected))] as $wanted
| inputs
| input_filename as $file
| (.data[] | (., .subunits[]))
| ($wanted - [.authorizedAccessPackages[] | $given["urn:altinn:accesspackage:" + .][]?]) as $empty
| {
    user: ($file | split("/") | last | rtrimstr(".json")),
    party: .organizationNumber,
    visible: (($wanted | length) - ($empty | length)),
    empty: ($empty | length)
  }
