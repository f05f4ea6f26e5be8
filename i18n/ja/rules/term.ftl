### 誤りと、その直し方：`term/` の規則。

term-two-expansions = { $acronym }は、terms.yaml では「{ $name }」の略で、「{ $written }」ではありません
term-two-expansions-help = 「{ $name }」と書くか、terms.yaml を直してください
term-two-expansions-differ = { $acronym }の正式名称が、前に書かれたものと違います
term-two-expansions-earlier = 前に書かれた正式名称
term-two-expansions-differ-help = 両方に同じ名称を書いてください。terms.yaml に登録すると、どこでも同じ名称になります
term-expanded-twice = { $acronym }の正式名称が、二度目に書かれています
term-expanded-twice-first = 一度目
term-expanded-twice-help = { $acronym }とだけ書いてください
term-used-before-expansion = { $acronym }が、正式名称よりも前に使われています
term-used-before-expansion-later = 正式名称は、ここで初めて書かれています
term-used-before-expansion-help = 最初に使う所で、正式名称を書いてください
term-never-expanded = { $acronym }が何度か使われていますが、正式名称が書かれていません
term-never-expanded-help = 最初に使う所で、正式名称を書いてください：{ $reference }（{ $short }）
term-organization-name-differs = 「{ $written }」は、登録された機関の名称「{ $name }」と少し違います
term-organization-name-differs-help = 「{ $name }」にするか、{ $reference } と書いてください。正しい名称が入ります
term-organization-ended = 「{ $name }」は、{ date-without-weekday }までの名称です
term-organization-ended-help = 公表する時の名称を書いてください
term-organization-ended-help-next = 公表する時の名称を書いてください。翌日からの名称として、「{ $name }」が登録されています
term-organization-begins = 「{ $name }」は、{ date-without-weekday }からの名称です
