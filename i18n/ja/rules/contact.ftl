### 誤りと、その直し方：`contact/` の規則。

contact-policy-contact-missing = 内容についての問合せ先がありません
contact-policy-contact-missing-help = 担当の部署を、contacts: に role: policy として加えてください
contact-fact-differs = 「{ $written }」は、organizations.yaml にも、このお知らせの問合せ先及び提出先にもありません
contact-fact-differs-help = 直すか、組織、問合せ先又は提出先のうち、当てはまるところに登録してください
contact-fact-differs-help-near = { $near } が登録されています。誤っている方を直してください
contact-phone-malformed = 「{ $written }」は、国際表記の電話番号ではありません
contact-phone-length = 「{ $written }」は、電話番号の桁数と合いません
contact-phone-malformed-help = +81-3-0000-0110 のように、国番号とハイフンを用いて書いてください。国内の表記などは、自動で作られます
contact-phone-malformed-help-number = { $right } と書いてください。国内の表記などは、自動で作られます

contact-email-malformed = 「{ $written }」は、このままでは使えない電子メールアドレスです
contact-email-malformed-help = labels@rei.example のように、名前、@、ドメインを半角で書いてください
contact-email-malformed-help-address = { $right } と書いてください
