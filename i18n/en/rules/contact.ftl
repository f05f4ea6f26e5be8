### What is wrong, and what to do about it: the rules of `contact/`.

contact-policy-contact-missing = nobody is named who can be asked about the content
contact-policy-contact-missing-help = add the division in charge under "contacts:" with "role: policy"
contact-fact-differs = "{ $written }" is neither in organizations.yaml nor in this notice's contacts and responses
contact-fact-differs-help = correct it, or store it with the body, the contact or the response that it belongs to
contact-fact-differs-help-near = { $near } is stored: correct the one that is wrong
contact-phone-malformed = "{ $written }" is not a telephone number in the international form
contact-phone-length = "{ $written }" does not have as many digits as a telephone number has
contact-phone-malformed-help = write it with country code and hyphens: +81-3-0000-0110; the other forms are derived
contact-phone-malformed-help-number = write { $right }; the other forms are derived

contact-email-malformed = "{ $written }" is not an e-mail address that works as it is written
contact-email-malformed-help = write name, @ and domain in half-width characters: labels@rei.example
contact-email-malformed-help-address = write { $right }
