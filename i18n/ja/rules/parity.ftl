### 誤りと、その直し方：`parity/` の規則。

parity-text-missing = 言語「{ $language }」の文がありません
parity-text-missing-help = 文を加えるか、その言語では公表しないことを示してください：translations: {"{"}{ $language }: {"{"}status: none{"}}"}
parity-prose-missing = 言語「{ $language }」の本文のファイル { $name } がありません
