### What is wrong, and what to do about it: the rules of `material/`.

material-file-missing = there is no file "{ $name }" in files/
material-file-missing-help = put the file into the folder files/ beside this notice.yaml
material-file-a-path = "{ $name }" is a path; a bare file name belongs here
material-file-a-path-help = files lie in files/ beside this notice.yaml; for a document elsewhere, write url:
material-without-role = this document does not say what it is there for
material-without-role-part = this part does not say what it is there for
material-without-role-help = write role: subject, reference or guide; a document of several kinds has parts, each with its role
material-part-in-two-roles = a part of "{ $title }" has two roles
material-part-in-two-roles-help = leave it in one of the two, or say in a note which piece of it is meant
material-role-subject = here opinions are asked on it
material-role-reference = here it is for reference
material-role-guide = here it says how to take part
material-range-broken = the range breaks off although the next number follows: { $written }
material-range-broken-help = write { $whole }, or correct the numbers
material-draft-mark-twice = the mark { $mark } would stand here twice: draft: true adds it
material-draft-mark-twice-help = leave it out of the title
material-draft-mark-by-hand = the mark { $mark } is part of this title
material-draft-mark-by-hand-help = leave it out of the title in every language and write draft: true; the page then says it in each
material-draft-mark-siblings =
    { $count ->
        [one] this document is no draft, but one beside it with the same status is
       *[other] this document is no draft, but { $count } beside it with the same status are
    }
material-draft-mark-siblings-help = write draft: true here if it is one, or say why not in a note and let this finding stand
material-draft-mark-list =
    { $count ->
        [one] one document of this list has the mark of a draft, and others have none
       *[other] { $count } documents of this list have the mark of a draft, and others have none
    }
material-draft-mark-same = this document is called a draft elsewhere, but not here
material-draft-mark-without = without the mark
material-draft-mark-with = with it
material-draft-mark-uneven-help = mark all drafts or none; a document that is in force as it is can say so ("current")
material-title-names-one-of-many = the title names one document, but opinions are asked on { $count }
material-title-named = the document it names
material-title-names-one-of-many-help = add "and other documents", or name what they have in common
material-address-missing = nobody can open this document: it has neither a file nor an address
material-address-missing-help = put it into files/ and name it with file:, or link to it with url:
material-language-missing = this document does not say in which language it is
material-language-missing-help = add its language: ja, en or another, so that readers know before they open it
material-file-unlisted = nothing leads to the file "{ $name }", but it would be published
material-file-unlisted-help = name it in materials with file: { $name }, link to files/{ $name } in the prose, or take it out of the folder
material-measured-size = the file "{ $name }" has { $measured } bytes
material-measured-pages = the number of pages of "{ $name }" is { $measured }
material-measured-sha256 = the checksum of "{ $name }" is another one
material-measured-file = this file was measured
material-measured-differs-help = if the file is the right one, leave { $key } out: it is measured at every build; else put the right file into files/
material-link-text-empty = "{ $words }" does not say where the link leads
material-link-text-url = an address does not say what is there
material-link-text-none = this link has no words
material-link-text-empty-help = write the name of the page or document as the words of the link
material-file-too-large = "{ $name }" has { $megabytes } MB; over a slow line it takes { $seconds } seconds
material-file-too-large-help = make its pictures smaller, or split it and name the parts
material-count-differs = "{ $written }" is not how many documents are listed: { $subjects } of { $all } are open to comment
material-count-differs-list = the documents are listed from here
material-count-differs-help = correct the number or the list, or let the page count: { $reference } says how many documents are open to comment
