### 誤りと、その直し方：`contact/` の規則。

contact-policy-contact-missing = 内容についての問合せ先がありません
contact-policy-contact-missing-help = 担当の部署を、contacts: に role: policy として加えてください
