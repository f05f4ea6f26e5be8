### 誤りと、その直し方：`structure/` の規則。

structure-heading-duplicate = ID「{ $anchor }」の見出しが二つあります
structure-heading-duplicate-first = 一つ目
structure-heading-duplicate-help = この見出しに、別のIDを付けてください：## … {"{"}#id{"}"}
