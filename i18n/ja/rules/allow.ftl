### 誤りと、その直し方：`allow/` の規則。

allow-unknown-rule = 「{ $rule }」という規則はありません
allow-unknown-rule-help = 規則の一覧は、kokuji rules で見られます
allow-never = { $rule } の指摘は、許容できません
allow-never-help = 指摘された箇所を直し、この項目を消してください
allow-expired = { $rule } を許容する期限が過ぎています
allow-expired-help = 指摘された箇所を直すか、理由を示して期限を延ばしてください
allow-unused = { $rule } に当たる箇所はありません
allow-unused-help = この項目を消してください
