### The command line.

cli-about = Builds bilingual press releases in which public bodies ask for opinions
cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-build = Builds the site into public/
cli-check = Reports what is wrong in the sources, and writes nothing
cli-explain = Shows the page of a rule
cli-rules = Lists the rules
cli-next-change = Prints the next instant at which the output would differ
cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-arg-lang = Language of findings and help
cli-arg-root = Folder of the site (default: the current folder)
cli-arg-out = Folder to build into (default: public in the folder of the site)
cli-arg-at = Looks at the site from this instant instead of now
cli-arg-base-url = Takes the place of base_url in site.yaml
cli-arg-drafts = Shows drafts too
cli-arg-deny-warnings = Lets warnings block as errors do
cli-arg-format = Form of findings
cli-arg-color = Whether findings are coloured
cli-arg-quiet = Prints findings only
cli-arg-rule = Name of a rule, such as date/weekday-mismatch
cli-arg-against = Compares with what was published: a kokuji-manifest.json, or the folder with one
cli-arg-path = Only findings in these files and folders; or plain texts (.txt) that belong to no site
cli-arg-fix = Makes the repairs that leave the meaning as it is, after showing them
cli-arg-diff = Shows what --fix would change, and changes nothing
cli-arg-unsafe = Makes the repairs too that are only probably what was meant
cli-arg-stdin-path = Takes the text of this file from standard input, as an editor holds it
fix-ask = Make these changes? [y/N]
summary-mended = { $files ->
        [one] { $files } file mended
       *[other] { $files } files mended
    }
explain-unknown = there is no rule "{ $rule }"; "kokuji rules" lists them
summary-changes = { $added } added, { $changed } changed, { $removed } removed, { $unchanged } unchanged
summary-more = … and { $count } more
summary-findings = { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $hints ->
        [one] { $hints } hint
       *[other] { $hints } hints
    }
summary-blocked = nothing was written; the output is as it was
failure = could not do the work: { $words }
refusal-foreign = the folder { $out } is not empty and was not made by kokuji; nothing in it was touched. Choose another folder with --out, or empty it yourself
refusal-contains-sources = the folder { $out } contains the sources { $sources }; nothing was touched. Choose another folder with --out
refusal-inside-sources = the folder { $out } lies inside { $sources }; nothing was touched. Choose another folder with --out
refusal-not-a-directory = { $out } is not a folder; nothing was touched
refusal-busy = another build of this site is running (process { $pid }); wait until it ends
