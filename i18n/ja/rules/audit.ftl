### 誤りと、その直し方：`audit/` の規則。

audit-link-broken = ページ { $page } から、存在しない { $target } へのリンクがあります
audit-id-twice = ページ { $page } に、ID「{ $id }」が二つあります
audit-lang-missing = ページ { $page } に、言語の指定がありません
audit-alternates-differ = ページ { $page } と他の言語のページが、互いを示していません
audit-time-differs = ページ { $page } の「{ $said }」が、機械用の日時 { $datetime } と合いません
audit-help = テーマ、又は点検で判断できない文が原因です。両方を見てください
