### What is wrong, and what to do about it: the rules of `contact/`.

contact-policy-contact-missing = nobody is named who can be asked about the content
contact-policy-contact-missing-help = add the division in charge under "contacts:" with "role: policy"
