### 誤りと、その直し方：`structure/` の規則。

structure-heading-duplicate = ID「{ $anchor }」の見出しが二つあります
structure-heading-duplicate-first = 一つ目
structure-heading-duplicate-help = この見出しに、別のIDを付けてください：## … {"{"}#id{"}"}
structure-heading-number-gap = 番号が{ $before }から{ $number }に飛んでいます
structure-heading-number-gap-before = 一つ前の番号
structure-heading-number-gap-help = { $next }にするか、間に抜けているものを加えてください
structure-heading-number-doubled = 節の番号はページが付けるため、「{ $number }」と二重になります
structure-heading-number-doubled-help = この見出しと、同じ段階の他の見出しから、番号を取ってください
structure-heading-number-uneven = この見出しには番号がなく、並びの他の見出しにはあります
structure-heading-number-uneven-other = 番号のある見出し
structure-heading-number-uneven-help = 同じ見出しの下に並ぶ見出しには、全てに番号を付けるか、どれにも付けないようにしてください
structure-level-jump = 見出しの段階が抜けています。一つ下の見出しは { $marks } と書きます
structure-level-jump-above = 上の見出し
structure-level-jump-help = { $marks } と書き、その下の見出しも同じだけ上げてください
structure-date-in-title = 件名に、ページがほかで示す日付があります：{ $written }
structure-date-in-title-stored = ページは、この日付を示します
structure-date-in-title-help = 件名から日付を取ってください
structure-list-punctuation-missing = この項目の末尾に句点がなく、同じ一覧の他の項目にはあります
structure-list-punctuation-with = 句点のある項目
structure-list-punctuation-missing-help = 一覧の項目の末尾をそろえてください。文であれば、全てに句点を付けます
structure-list-punctuation-extra = この項目の末尾に句点があり、同じ一覧の他の項目にはありません
structure-list-punctuation-without = 句点のない項目
structure-list-punctuation-extra-help = 一覧の項目の末尾をそろえてください。文でなければ、句点を付けないでください
structure-stray-note-mark = 「{ $mark }」の指す注が、ページにありません
structure-stray-note-mark-help = { $mark } で始まる行に注を書くか、脚注（[^1]）にするか、印を取ってください
