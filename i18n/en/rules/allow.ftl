### What is wrong, and what to do about it: the rules of `allow/`.

allow-unknown-rule = there is no rule "{ $rule }"
allow-unknown-rule-help = "kokuji rules" lists them
allow-never = findings of { $rule } cannot be let stand
allow-never-help = mend what the rule finds, and remove this entry
allow-expired = the time for which { $rule } may stand is over
allow-expired-help = mend what the rule finds, or set a later day with a reason
allow-unused = nothing here breaks { $rule }
allow-unused-help = remove this entry
