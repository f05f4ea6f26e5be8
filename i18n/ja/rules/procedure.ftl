### 誤りと、その直し方：`procedure/` の規則。

procedure-opinion-count-differs = 「{ $written }」は、登録された提出意見数の{ $stored }件と合いません
procedure-submitter-count-differs = 「{ $written }」は、登録された提出者数の{ $stored }と合いません
procedure-opinion-count-differs-stored = 数はここに登録されています
procedure-opinion-count-differs-help = どちらかを直してください
procedure-opinion-count-differs-list = 提出意見数は{ $opinions }件ですが、載っている意見は{ $listed }件です
procedure-opinion-count-differs-listed = 意見はここから始まります
procedure-opinion-count-differs-list-help = 数を直すか、意見を全て載せてください。意見をまとめ、又は要約したときは、summary_only: true と書きます
