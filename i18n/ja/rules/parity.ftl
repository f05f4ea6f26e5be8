### 誤りと、その直し方：`parity/` の規則。

parity-text-missing = 言語「{ $language }」の文がありません
parity-text-missing-help = 文を加えるか、その言語では公表しないことを示してください：translations: {"{"}{ $language }: {"{"}status: none{"}}"}
parity-prose-missing = 言語「{ $language }」の本文のファイル { $name } がありません
parity-the-original = 対応する節
parity-headings-differ = この節の見出しは{ $here }個、対応する節では{ $there }個です
parity-items-differ = この節の一覧の項目は{ $here }個、対応する節では{ $there }個です
parity-tables-differ = この節の表は{ $here }個、対応する節では{ $there }個です
parity-links-differ = この節のリンクは{ $here }個、対応する節では{ $there }個です
parity-structure-differs-help = 欠けているものを加えるか、余分なものを取ってください
parity-anchors-differ = この節のIDは「{ $anchor }」、対応する節のIDは「{ $other }」です
parity-anchors-differ-help = 両方に同じIDを付けてください：## … {"{"}#id{"}"}
parity-anchor-alone = 言語「{ $language }」には、ID「{ $anchor }」の節がありません
parity-anchor-alone-help = その言語に節を加えるか、対応する節に同じIDを付けてください：## … {"{"}#id{"}"}
parity-translation-stale = 言語「{ $language }」の訳を確かめた後に、言語「{ $original }」の文が変わっています
parity-translation-stale-help = もう一度見比べてから、次を実行してください：kokuji confirm { $notice }
parity-language-mixed-english = 言語「{ $language }」の文に、英語の文があります
parity-language-mixed-japanese = 言語「{ $language }」の文に、日本語の文があります
parity-language-mixed-help = 訳してください。引用であれば、引用符で囲んでください
parity-length-short = この節は、対応する節よりもかなり短くなっています：{ $here }字と{ $there }字
parity-length-long = この節は、対応する節よりもかなり長くなっています：{ $here }字と{ $there }字
parity-length-ratio-help = 一方だけに書かれていることがないか、確かめてください
