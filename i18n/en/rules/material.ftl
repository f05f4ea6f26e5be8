### What is wrong, and what to do about it: the rules of `material/`.

material-file-missing = there is no file "{ $name }" in files/
material-file-missing-help = put the file into the folder files/ beside this notice.yaml
material-file-a-path = "{ $name }" is a path; a bare file name belongs here
material-file-a-path-help = files lie in files/ beside this notice.yaml; for a document elsewhere, write url:
