### 誤りと、その直し方：`parity/` の規則。

parity-text-missing = 言語「{ $language }」の文がありません
parity-text-missing-help = 文を加えるか、その言語では公表しないことを示してください：translations: {"{"}{ $language }: {"{"}status: none{"}}"}
parity-prose-missing = 言語「{ $language }」の本文のファイル { $name } がありません
parity-facts-differ-two = ここでは「{ $written }」ですが、言語「{ $language }」の文章では「{ $other }」です
parity-facts-differ-there = もう一方の言語では、ここに書かれています
parity-facts-differ-help = どちらかを直してください。お知らせの事実は、参照で書けば両方の言語で同じになります
parity-facts-differ-alone = 「{ $written }」が、言語「{ $language }」の文章にありません
parity-facts-differ-section = もう一方の言語の同じ部分
parity-facts-differ-help-alone = 両方の言語に書くか、どちらからも省いてください
