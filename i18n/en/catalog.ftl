### What can be wrong with message files (i18n/<language>/*.ftl).

catalog-not-a-language = "{ $tag }" is not a language tag (BCP 47). Name the folder like "ja" or "en".
catalog-syntax = this is not valid Fluent ({ $detail })
catalog-duplicate = the message "{ $id }" is there twice
catalog-unknown-message = there is no message "{ $id }"
catalog-unknown-message-nearest = there is no message "{ $id }"; did you mean "{ $nearest }"?
catalog-missing-message = the message "{ $id }" is missing
catalog-variables-missing = the message "{ $id }" does not use { $variables }
catalog-variables-unknown = the message "{ $id }" cannot use { $variables }
catalog-unknown-reference = there is no message, term, function or option "{ $name }"
catalog-cyclic = the message "{ $id }" contains itself
