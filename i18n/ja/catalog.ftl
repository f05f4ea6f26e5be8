### メッセージのファイル（i18n/<言語>/*.ftl）の誤り。

catalog-not-a-language = 「{ $tag }」は言語タグ（BCP 47）ではありません。フォルダーの名前は、ja や en のように付けてください。
catalog-syntax = Fluent の書き方に誤りがあります（{ $detail }）。
catalog-duplicate = メッセージ「{ $id }」が二つあります。
catalog-unknown-message = 「{ $id }」というメッセージはありません。
catalog-unknown-message-nearest = 「{ $id }」というメッセージはありません。「{ $nearest }」の誤りではありませんか。
catalog-missing-message = メッセージ「{ $id }」がありません。
catalog-variables-missing = メッセージ「{ $id }」に変数 { $variables } がありません。
catalog-variables-unknown = メッセージ「{ $id }」で変数 { $variables } は使えません。
catalog-unknown-reference = 「{ $name }」というメッセージ、用語、関数又は指定はありません。
catalog-cyclic = メッセージ「{ $id }」が自分自身を含んでいます。
