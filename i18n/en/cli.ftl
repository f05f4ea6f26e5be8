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
cli-serve = Shows the site in a browser while it is written
cli-arg-help = Shows this help
cli-arg-version = Shows the version
cli-arg-lang = Language of findings and help
cli-arg-root = Folder of the site (default: the current folder, or the site around it)
cli-arg-out = Folder to build into (default: public in the folder of the site)
cli-arg-at = Looks at the site from this instant instead of now
cli-arg-base-url = Takes the place of base_url in site.yaml
cli-arg-drafts = Shows drafts too
cli-arg-deny-warnings = Lets warnings block as errors do
cli-arg-format = Form of findings
cli-arg-color = Whether findings are coloured
cli-arg-quiet = Prints findings only
cli-arg-timings = Shows how long each stage took
cli-arg-rule = Name of a rule, such as date/weekday-mismatch
cli-arg-against = Compares with what was published: a target by name or address, a kokuji-manifest.json, or the folder with one
cli-arg-path = Only findings in these files and folders; or plain texts (.txt) that belong to no site
cli-arg-fix = Makes the repairs that leave the meaning as it is, after showing them
cli-arg-diff = Shows what --fix would change, and changes nothing
cli-arg-unsafe = Makes the repairs too that are only probably what was meant
cli-arg-stdin-path = Takes the text of this file from standard input, as an editor holds it
cli-arg-port = Port to listen on (default: 8787, or the next one that is free; 0: any that is free)
cli-arg-host = Address to listen at, so that other machines see the preview (default: 127.0.0.1)
serve-open-to-others = other machines can see this preview at { $host }: drafts and notices that are not public yet too
fix-ask = Make these changes? [y/N]
next-change-none = the output will not change by itself any more
fix-changed = { $file } was changed meanwhile by somebody else; it was left as it is. Run the command again
fix-link = { $file } is a symbolic link; it was left as it is. Put a plain file in its place
fix-write-protected = { $file } is write-protected; it was left as it is
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
summary-built = { $pages ->
        [one] { $pages } page
       *[other] { $pages } pages
    }, built in { $seconds } s
progress-load = reading the sources
progress-check = checking
progress-prepare = getting ready
progress-render = making pages
progress-audit = following links
progress-exchange = putting the site in place
progress-compare = comparing with what was built
progress-read-back = reading the target
progress-send = publishing
progress-waits = { $line } (the target asks to wait: { $seconds } s)
progress-steps = { $stage }: { $done } of { $all } files
summary-blocked = nothing was written; the output is as it was
failure = could not do the work: { $words }
refusal-foreign = the folder { $out } is not empty and was not made by kokuji; nothing in it was touched. Choose another folder with --out, or empty it yourself
refusal-contains-sources = the folder { $out } contains the sources { $sources }; nothing was touched. Choose another folder with --out
refusal-inside-sources = the folder { $out } lies inside { $sources }; nothing was touched. Choose another folder with --out
refusal-not-a-directory = { $out } is not a folder; nothing was touched
refusal-overtaken = another site was built into { $out } meanwhile, and stays there. Give each site an output of its own with --out, or build again
refusal-busy = another build of this site is running (process { $pid }); wait until it ends

## What is written for an editor: init, new, schema, completions, confirm

cli-init = Writes a small site that builds as it is
cli-new = Writes the files of a new notice, to be filled in
cli-schema = Prints what can be written in a YAML file, as JSON Schema for editors
cli-completions = Prints the completions of a shell
cli-confirm = Writes down that translations were compared with the original as it stands
cli-arg-folder = Folder of the new site (default: the current folder)
cli-arg-notice = The notice: its year and its slug, such as 2026/street-lamps
cli-arg-kind = What the notice is (default: solicitation)
cli-arg-document = Kind of file (default: notice)
cli-arg-write = Writes all schemas into content/.schema instead
cli-arg-shell = The shell
cli-arg-language = Translations that were compared (default: all)
init-done = the site is in { $folder }. Next: kokuji build --root { $folder }
new-done = fill in the empty lines; "kokuji check" says which are left. When all is said, write state: ready
schema-done = the schemas are up to date
confirm-done = { $id }: { $languages } compared with the original on { $date }
confirm-blocked = nothing was written: the notice has errors. Repair them first
author-not-empty = the folder { $folder } is not empty; nothing was written. Choose a new one
author-notice-exists = { $folder } is there already; nothing was written. Choose another slug
author-bad-id = "{ $id }" is not the id of a notice; write a year and a slug of lower-case letters, digits and hyphens, such as 2026/street-lamps
author-no-notice = there is no notice "{ $id }" in content/notices
author-no-translation = { $id } exists in one language only; there is nothing to compare
author-not-a-translation = { $id } has no translation into "{ $language }"; nothing was written
author-unamendable = { $path } is written in a way a program cannot add to; nothing was written. Write translations as a group of keys by language, and try again

## The comments of new files

author-new =
    Fill in what is empty: "kokuji check" says what is left. Remove what you do not need.
    The notice format of kokuji (docs/notice-format.md) explains every key; so does an editor that knows the schema.
author-new-results =
    Fill in what is empty: "kokuji check" says what is left. Remove what you do not need.
    Results can also be written into the notice that asked for opinions, under results.
author-new-state = A draft is not built, unless asked for with --drafts. When all is said: ready
author-new-title = The title, without a date.
author-new-summary = One sentence for lists and search: 120 characters in Japanese, 200 in English.
author-new-publish-at = From when on it is public, such as 2026-06-15 14:00
author-new-issuer = Who asks: an id from organizations.yaml. Others that ask with it: joint: [id, id]
author-new-procedure =
    statutory (Administrative Procedure Act), voluntary, or committee. If it is statutory, also write
    case_number, order_titles, legal_basis and notice_published_on.
author-new-period = When opinions are accepted, such as 2026-06-15 14:00 and 2026-07-15 23:59
author-new-materials =
    The documents. role: subject, reference or guide; parts if only some chapters are meant.
    Put the file into files/ beside this file and write its name, or remove file or write url.
author-new-result-materials =
    The documents. Put the file into files/ beside this file and write its name, or write url.
author-new-responses = How opinions are sent, one entry a way: form (url), email, post (address, receipt) or fax (fax, receipt).
author-new-privacy = How names and addresses are treated.
author-new-contacts = Whom to ask: ids from organizations.yaml. Remove division if there is none.
author-new-related = The notice that asked for opinions: <year>/<slug>, or the address of its page.
author-prose-solicitation =
    The text in the language { $language }: who asks for opinions on what, and why.
    Period, documents, ways to respond and contacts follow by themselves.
author-prose-results =
    The text in the language { $language }: what was asked, how many opinions came, and what was decided.
author-prose-announcement =
    The text in the language { $language }: what is announced, for whom, and from when on.
author-prose-then =
    Headings look like this: ## Background
    When the text is written, remove this comment.
author-starter-site = The name of your site.
author-starter-base-url = The address at which it will be served.
author-starter-languages = The first language is the one notices are written in.
author-starter-organizations = The bodies that notices name. Write yours in place of this one, which does not exist.
author-starter-terms = Terms with an acronym, such as: sl: {"{"}short: SL, ja: 見本票, en: sample label{"}"}
author-starter-topics = Topics under which notices are listed, by id.
author-starter-page = A standing page; its address is /en/about/.
author-starter-notice = The first notice, as an example. Write your own with: kokuji new 2026/street-lamps

## Publishing

cli-publish = Sends what was built to where it is read
cli-arg-target = Name of a target in site.yaml, or an address: file:folder, s3://bucket/prefix, ssh://host/folder
cli-arg-from = Folder that was built (default: public in the folder of the site)
cli-arg-plan = Shows what would be done, and changes nothing
cli-arg-checksum = Believes nothing that is written down: reads the target, and sends again what is not what was put there
cli-arg-verify = Reads the target, names what differs from what was built, and changes nothing
cli-arg-rollback = Puts back what was there before the last publication
cli-arg-allow-deletions = How many files may be removed (default: a tenth of them, at least 10 and at most 50)
cli-arg-patience = Within how many seconds this publication shows that it is alive; a dead one is taken over after as many (default: 20)
publish-step = { $mark } { $path } ({ $reason })
publish-reason-new = new
publish-reason-changed = changed
publish-reason-headers = other headers
publish-reason-interrupted = a publication had stopped here
publish-reason-damaged = not what was put there
publish-reason-gone = no longer part of the site
publish-reason-previous = for going back
publish-reason-account = what is there
publish-purge = caches forget { $url }
publish-nothing = { $name }: up to date; there is nothing to do
publish-planned = { $name }: { $sent ->
        [one] { $sent } file
       *[other] { $sent } files
    } to send, { $removed } to remove; nothing was changed
publish-done = { $name }: { $sent ->
        [one] { $sent } file
       *[other] { $sent } files
    } sent, { $removed } removed
publish-interrupted = a publication is under way, or has stopped half-way; the next one goes on from there
publish-resumed = a publication had stopped half-way; this one went on from there
publish-damaged = { $count ->
        [one] { $count } file
       *[other] { $count } files
    } on the target changed or gone without a publication
publish-difference = { $path } ({ $difference })
publish-difference-missing = missing
publish-difference-bytes = other bytes
publish-difference-headers = other type, caching or coding
publish-difference-extra = not part of the site
publish-outdated = { $name }: what was built has not been published yet; "kokuji publish --plan" shows what that would change
publish-verified = { $name }: { $all ->
        [one] { $all } file
       *[other] { $all } files
    } read, all as they were built
publish-differs = { $name }: { $all ->
        [one] { $all } file
       *[other] { $all } files
    } read, { $count ->
        [one] { $count } differs
       *[other] { $count } differ
    }; nothing was changed. "kokuji publish --checksum" puts it right
publish-beyond-redirects = warning: { $path } has { $count } redirects, and Cloudflare Pages reads the first { $most } of them; at the other old addresses the page itself leads on
publish-beyond-rules = warning: { $path } has { $count } rules, and Cloudflare Pages reads the first { $most } of them; the other files are sent without these headers
publish-beyond-lines = warning: { $path } has { $count ->
        [one] { $count } line
       *[other] { $count } lines
    } of more than { $most } characters, which Cloudflare Pages passes over
publish-no-targets = site.yaml has no "publish"; write a target there, or an address here: file:folder, s3://bucket/prefix, ssh://host/folder
publish-none-named = which target? There are: { $names }
publish-unknown = there is no target "{ $said }" in site.yaml, and it is no address; there are: { $names }
publish-unknown-near = there is no target "{ $said }" in site.yaml; did you mean "{ $near }"?
publish-unknown-none = "{ $said }" is no address of a target, and site.yaml has no "publish"; write file:folder, s3://bucket/prefix or ssh://host/folder
publish-secret = the address holds a password, a key or a signature. They are given in the environment; treat this one as known to others, and change it
publish-not-built = { $folder } holds no site that was built; run "kokuji build" first
publish-not-as-built = { $path } is not what was built; nothing more was sent. Run "kokuji build", and publish again
publish-not-as-sent = { $path } was sent, and is something else on the target. Publish again with --checksum; if it stays so, something else writes there
publish-overlap = the target { $folder } and the folder that is sent lie one in the other; nothing was changed. Choose another folder
publish-busy = somebody else is publishing to { $name } ({ $holder }); nothing was changed. Try again when that is over
publish-overtaken = somebody else took over the publication to { $name }, because this one did not show that it was alive; it has stopped. Look at "kokuji publish --plan"
publish-unreadable = { $name }: { $path } cannot be read, so that nobody knows what was published there; nothing was changed
publish-too-many = { $count } of { $all } files would be removed, where { $allowed } may be without being asked for. If that is meant: --allow-deletions { $count }
publish-nothing-before = { $name }: there is nothing to go back to
publish-lost-before = { $path }: what was there before is lost on the target, so that it cannot be gone back to; nothing was changed. Build the old state and publish that
