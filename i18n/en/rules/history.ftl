### What is wrong, and what to do about it: the rules of `history/`.

history-correction-without-note = an entry of the history does not say what was changed
history-correction-without-note-help = add "note:" with a sentence that says it, or "before:" and "after:"
history-withdrawn-without-reason = "{ $written }" does not say why the notice was withdrawn
history-withdrawn-without-reason-help = write the reason as a sentence, even a short one
history-deadline-changed-silently = the period closes at { $now }, but readers were told { $was }
history-deadline-changed-silently-help = list the earlier deadline under "extensions:" of the period; if it was wrong, say so in an entry of "corrections:"
history-deadline-published = the end that was published
history-published-file-changed = "{ $file }" is not the file that was published, and nothing says that it was changed
history-published-file-changed-help = say in an entry of "corrections:" what was changed, or put the published file back
history-file-published = the file that was published
history-published-address-gone = there was something at { $address }, and now there is nothing
history-page-gone-help = put it back, or list the address under "redirect_from:" of the notice that has taken its place; a notice that no longer holds is withdrawn, not deleted
history-file-gone-help = put the file back under the same name
history-address-published = it was published here
