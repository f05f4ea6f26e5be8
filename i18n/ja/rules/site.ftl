### 誤りと、その直し方：`site/` の規則。

site-address-clash = アドレス { $address } は、既に使われています
site-address-clash-other = もう一方はこれです
site-address-clash-help = 一つのアドレスが示すものは、一つだけです。どちらかの名前を変えるか、消してください
site-address-clash-static-help = このアドレスは、サイト自身が使います。content/static/ のファイルの名前を変えてください
site-address-clash-case = 「{ $name }」と大文字・小文字だけが異なる名前が、ほかにあります
site-address-clash-decomposed = 「{ $name }」の名前は、分解された文字（NFD）で書かれており、見た目が同じ別の名前になります
site-address-clash-decomposed-help = 半角の英小文字、数字及びハイフンの名前に変えてください
site-bad-name = 「{ $name }」は、アドレスに使えない名前です
site-bad-name-help = 半角の英小文字、数字及びハイフンで書いてください。ファイル名にはピリオドも使えます
site-bad-year = 「{ $name }」は、年ではありません
site-bad-year-help = 公表資料は content/notices/<年>/<名前>/ に置きます。年は西暦4桁です
site-reserved-slug = 「{ $name }」は、サイト自身が使うアドレスです
site-reserved-slug-help = このページの名前を変えてください
site-secret-written = 秘密にすべきものが書かれています
site-secret-written-help = ここから消し、既に知られたものとして、パスワード又は鍵を変更してください。公開するときに、環境変数で渡します（docs/publishing.md を御覧ください）
site-not-utf8 = このファイルは UTF-8 ではありません。{ $encoding } と思われます
site-not-utf8-help = UTF-8 で保存し直してください
site-too-large = このテキストファイルは{ $megabytes }MBを超えています
site-too-large-help = 長いものは、PDFにして materials に入れるか、いくつかの公表資料に分けてください
