### What is wrong, and what to do about it: the rules of `procedure/`.

procedure-opinion-count-differs = "{ $written }" is not the stored number of opinions, which is { $stored }
procedure-submitter-count-differs = "{ $written }" is not the stored number of submitters, which is { $stored }
procedure-opinion-count-differs-stored = stored here
procedure-opinion-count-differs-help = correct one of the two
procedure-opinion-count-differs-list = { $opinions } opinions were submitted, but { $listed } are listed
procedure-opinion-count-differs-listed = the opinions are listed from here
procedure-opinion-count-differs-list-help = correct the number or complete the list; if opinions are put together or shortened, write summary_only: true
