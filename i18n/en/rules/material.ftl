### What is wrong, and what to do about it: the rules of `material/`.

material-file-missing = there is no file "{ $name }" in files/
material-file-missing-help = put the file into the folder files/ beside this notice.yaml
material-file-a-path = "{ $name }" is a path; a bare file name belongs here
material-file-a-path-help = files lie in files/ beside this notice.yaml; for a document elsewhere, write url:
material-count-differs = "{ $written }" is not how many documents are listed: { $subjects } of { $all } are open to comment
material-count-differs-list = the documents are listed from here
material-count-differs-help = correct the number or the list, or let the page count: { $reference } says how many documents are open to comment
