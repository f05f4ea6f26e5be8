### 公表資料の誤りと、その直し方。IDは、規則の系統の名前で始まる。

## 指摘の前後

severity-error = エラー
severity-warning = 警告
severity-hint = 助言
label-help = 直し方
label-more = 詳しくは
written-here = ここに書かれています
did-you-mean = 「{ $near }」ではありませんか

## yaml

yaml-unknown-key = 「{ $key }」という項目はありません
yaml-unknown-key-help = ここで使える項目：{ $list }
yaml-missing-key = 「{ $key }」の項目がありません
yaml-missing-key-help = ここに「{ $key }:」を加えてください。書き方は docs/notice-format.md にあります
yaml-missing-role-help = 資料の役割を role: subject、reference、guide のいずれかで書くか、parts を書いてください
yaml-duplicate-key = 「{ $key }」の項目が二度あります
yaml-duplicate-key-first = 一度目はここです
yaml-duplicate-key-help = どちらか一方を残してください
yaml-wrong-type = 「{ $found }」ではなく、{ $expected }を書くところです
yaml-wrong-type-quote = 文字として書くときは、引用符で囲んでください：{ $value }
yaml-nothing = 空欄
yaml-a-list = 一覧
yaml-a-map = 項目のまとまり
yaml-a-text = 文字
yaml-a-text-map = 言語ごとの文（{"{"}ja: …, en: …{"}"} の形）
yaml-a-boolean = true 又は false
yaml-a-count = 0以上の整数
yaml-a-date = 日付
yaml-a-digest = SHA-256 のダイジェスト（16進数64桁）
yaml-a-url = https:// で始まるアドレス
yaml-a-base-url = https://press.example.go.jp/ のような完全なアドレス
yaml-a-language = ja や en のような言語タグ
yaml-a-language-list = [ja, en] のような言語タグの一覧
yaml-a-label = 番号、3-7 のような範囲、又は "1-2" のように引用符で囲んだ番号
yaml-a-site-path = / で始まる、このサイトのパス
yaml-not-in-list = 「{ $word }」は、ここに書ける語ではありません
yaml-not-in-list-help = 次のいずれかを書いてください：{ $list }
yaml-not-in-list-nearest = 「{ $near }」ではありませんか。書ける語：{ $list }
yaml-unknown-id = 「{ $id }」は { $file } にありません
yaml-unknown-id-help = content/{ $file } に加えるか、そこにあるIDを書いてください
yaml-too-long = { $length }字あります。上限は{ $limit }字です
yaml-too-long-help = { $over }字減らしてください。一覧やリンクの紹介には、これより長い文は収まりません
yaml-full-width-mark = 半角で書くところに、全角の文字（{ $code }）があります
yaml-full-width-mark-help = 半角の「{ $half }」にしてください
yaml-bad-date-no-such-day = 「{ $written }」という日時はありません
yaml-bad-date-slashes = 「{ $written }」のような斜線の日付は、月と日の順を取り違えるおそれがあります
yaml-bad-date-full-width = 「{ $written }」に全角の数字又は記号があります
yaml-bad-date-unreadable = 「{ $written }」は、日付として読めません
yaml-bad-date-no-time = 「{ $written }」に時刻があります。ここには日付だけを書きます
yaml-bad-date-no-clock = 「{ $written }」に時刻がありません。ここには分まで書きます
yaml-bad-date-form = 2022-06-15 又は 令和4年6月15日 の形で書いてください
yaml-bad-instant-form = 2022-06-15 14:00、2022-06-15T14:00:00+09:00 又は 令和4年6月15日 午後2時 の形で書いてください
yaml-time-zone = 時間帯「{ $zone }」には対応していません
yaml-time-zone-help = 現在対応している時間帯は、Asia/Tokyo（UTC+9）だけです
yaml-language-without-messages = 言語「{ $language }」の文言がありません
yaml-language-without-messages-help = i18n/{ $language }/ のフォルダーに、i18n/en/ の全ての文言を用意してください
yaml-unknown-notice = 「{ $id }」という公表資料は、ほかにありません
yaml-unknown-notice-help = content/notices/ にある公表資料の <年>/<名前>、又は完全なアドレスを書いてください
yaml-unknown-theme = 「{ $theme }」というテーマはありません
yaml-unknown-theme-help = テーマは themes/ のフォルダーです。なければ default と書くか、この行を消してください
yaml-translations = 一つの公表資料の言語の指定として、成り立ちません
yaml-translations-help = 公表資料には少なくとも一つの言語があり、原文の言語は一つだけです
yaml-bad-date-seconds = 「{ $written }」は、分より細かいか、西暦1年から9999年までの範囲にありません
yaml-syntax-colon = 値の中に、空白の続くコロンがあります
yaml-syntax-colon-help = 値を引用符で囲んでください（quote this value）。例：title: "発表: 第2弾"
yaml-syntax-tab = タブがあります。YAMLの字下げには空白を使います
yaml-syntax-tab-help = 半角の空白二つに置き換えてください
yaml-syntax-quote = 引用符が閉じられていません
yaml-syntax-quote-help = 同じ行で閉じてください
yaml-syntax-bracket = 括弧が閉じられていないか、括弧の中のコンマが足りません
yaml-syntax-bracket-help = この場所より前で、] や {"}"} やコンマが抜けていないか見てください
yaml-syntax-indentation = この行の字下げが、前後の行とそろっていません
yaml-syntax-indentation-help = 同じまとまりの項目は、同じ桁から書き始めてください
yaml-syntax-indirection = &、*、! による参照やタグは使えません
yaml-syntax-indirection-help = 値をそのまま書いてください。これらの記号で始まる文は、引用符で囲んでください
yaml-syntax-documents = ここから二つ目の文書が始まっています
yaml-syntax-documents-help = ハイフン三つの行を消してください
yaml-syntax-other = YAMLとして読めません：{ $detail }
yaml-syntax-other-help = docs/notice-format.md の例と見比べてください

## site

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
site-not-utf8 = このファイルは UTF-8 ではありません。{ $encoding } と思われます
site-not-utf8-help = UTF-8 で保存し直してください

## parity

parity-text-missing = 言語「{ $language }」の文がありません
parity-text-missing-help = 文を加えるか、その言語では公表しないことを示してください：translations: {"{"}{ $language }: {"{"}status: none{"}}"}
parity-prose-missing = 言語「{ $language }」の本文のファイル { $name } がありません

## material

material-file-missing = files/ に「{ $name }」というファイルがありません
material-file-missing-help = この notice.yaml の隣の files/ に、ファイルを置いてください
material-file-a-path = 「{ $name }」はパスです。ここにはファイル名だけを書きます
material-file-a-path-help = ファイルは notice.yaml の隣の files/ に置きます。別の場所にある資料は、url: で示してください

## date

date-weekday-mismatch = { date-without-weekday }は{ $weekday }です
date-weekday-mismatch-help = 「{ $weekday }」にするか、曜日が正しければ日付を{ month-day-of-other }にしてください
date-weekday-mismatch-help-reference = 「{ $weekday }」にするか、曜日が正しければ日付を{ month-day-of-other }にしてください。{ $reference } と書けば、正しい日付が入ります
month-day-of-other = { DATE($other, part: "month") }月{ DATE($other, part: "day") }日
date-closes-on = 受付は{ $weekday }に締め切られます
date-opens-on = 受付は{ $weekday }に始まります
date-published-on = 公表日は{ $weekday }です
date-closes-here = 受付締切日時はここにあります
date-opens-here = 受付開始日時はここにあります
date-impossible-date = 「{ $written }」という日はありません
date-impossible-date-help = 月又は日を直してください
date-era-mismatch-year = 「{ $written }」は{ $means }年で、並記された西暦と合いません
date-era-mismatch-year-help = どちらかの年を直してください
date-era-mismatch-border = その日は「{ $written }」ではありません
date-era-mismatch-gregorian = 並記された西暦
date-era-mismatch-help = その日は、{ era-year }です
date-period-contradicted-closes = 「{ $written }」は、受付締切日時の{ $instant }と合いません
date-period-contradicted-opens = 「{ $written }」は、受付開始日時の{ $instant }と合いません
date-period-contradicted-help = 直すか、{ $reference } と書いてください。正しい日時が入ります
date-closes-before-opens = ここでは{ $closes_at }に締め切りますが、受付の開始は{ $opens_at }です
date-closes-before-opens-help = どちらかを直してください
date-extension-backwards = 延長前の締切りが、延長後の締切りより前ではありません
date-extension-backwards-help = 延長は古い順に並べてください。closes_at には、現在の締切りを書きます
date-ambiguous-midnight = 「{ $written }」は、その日の始まりとも終わりとも読めます
date-ambiguous-midnight-help = 終わる日の午後11時59分、又は始まる日の午前0時1分のように、分まで書いてください
date-ambiguous-noon = 「{ $written }」は、正午とも午前0時とも読めます
date-ambiguous-noon-help = 正午、又は一日の終わりなら午後11時59分と書いてください
date-ambiguous-midnight-period = 午前0時に締め切る期間は前日で終わるため、一日長いと受け取られるおそれがあります
date-ambiguous-midnight-period-help = 最後の一分である{ $date }の 23:59 を書いてください

## markdown

markdown-raw-html = 公表資料では HTML を使いません
markdown-code-info = コードの囲みの後には、言語の名前だけを書きます
markdown-code-info-help = yaml のような一語だけを書くか、何も書かないでください
markdown-raw-html-help = Markdown で書いてください。そのまま見せるときは、逆引用符（`）で囲んでください
markdown-unsafe-url = このアドレスは、読者の機器でプログラムを動かすおそれがあります
markdown-unsafe-url-help = ページ又は files/ のファイルを示してください
markdown-alt-missing = 画像を見られない読者のための説明がありません
markdown-alt-missing-help = 角括弧の中に、画像が何を示すかを書いてください
markdown-top-heading = 見出し1があります。見出し1は、件名だけです
markdown-top-heading-help = # ではなく ## にしてください
markdown-heading-attribute = 見出しの後の波括弧には、IDだけを書きます
markdown-heading-attribute-help = {"{"}#id{"}"} の形にするか、波括弧を消してください
markdown-private-character = 外字（私用領域の文字）があります。読者の機器では表示されません
markdown-private-character-help = Unicode の文字で書くか、言葉で説明してください
markdown-unused-footnote = この脚注は表示されません。どこからも参照されていないか、同じ名前の脚注が既にあります
markdown-unused-footnote-help = [^名前] で参照するか、消してください
markdown-reserved-anchor = ID「{ $anchor }」は、ページ自身が使います
markdown-reserved-anchor-help = 見出しに別のIDを付けてください：## … {"{"}#id{"}"}
markdown-unknown-reference = 「{ $name }」という事項は、この公表資料にありません
markdown-unknown-reference-help = 書ける名前：{ $list }
markdown-block-in-text-help = 「{ $name }」は、段落の中ではなく、単独の段落に書きます
markdown-block-twice = 「{ $name }」が二度置かれています
markdown-block-twice-help = どちらか一方を消してください
markdown-reference-in-link = リンク先のアドレスには、事項の参照を書けません
markdown-reference-in-link-help = アドレスをそのまま書いてください
markdown-reference-in-name = 「{ $name }」：件名及び名称には、事項の参照を書けません
markdown-reference-in-name-help = 文字をそのまま書いてください
markdown-link-no-file = 「{ $target }」のファイルがありません
markdown-link-no-file-help = 本文の隣の files/ にファイルを置き、files/<ファイル名> と書いてください
markdown-link-no-page = 「{ $target }」というページはこのサイトにないか、この公表資料の公表時にはまだ公表されていません
markdown-link-no-page-help = /ja/2022/ismap-liu/ のような、サイトのアドレスを書いてください
markdown-link-file-later = 「{ $target }」のファイルは、結果の公示まで公開されません
markdown-link-file-later-help = 結果の後に書くか、materials にもこのファイルを挙げてください
markdown-link-form = 「{ $target }」は、どこにもつながりません
markdown-link-form-help = #id、files/<ファイル名>、/ja/about/ のようなサイトのアドレス、又は完全なアドレスを書いてください
markdown-anchor-missing = そのページに「{ $anchor }」という場所はありません
markdown-anchor-missing-help = 示したい見出しに、このIDを付けてください：## … {"{"}#{ $anchor }{"}"}

## structure

structure-heading-duplicate = ID「{ $anchor }」の見出しが二つあります
structure-heading-duplicate-first = 一つ目
structure-heading-duplicate-help = この見出しに、別のIDを付けてください：## … {"{"}#id{"}"}

## allow

allow-unknown-rule = 「{ $rule }」という規則はありません
allow-unknown-rule-help = 規則の一覧は、kokuji rules で見られます
allow-never = { $rule } の指摘は、許容できません
allow-never-help = 指摘された箇所を直し、この項目を消してください
allow-expired = { $rule } を許容する期限が過ぎています
allow-expired-help = 指摘された箇所を直すか、理由を示して期限を延ばしてください
allow-unused = { $rule } に当たる箇所はありません
allow-unused-help = この項目を消してください

## できたページの点検

audit-link-broken = ページ { $page } から、存在しない { $target } へのリンクがあります
audit-id-twice = ページ { $page } に、ID「{ $id }」が二つあります
audit-lang-missing = ページ { $page } に、言語の指定がありません
audit-alternates-differ = ページ { $page } と他の言語のページが、互いを示していません
audit-time-differs = ページ { $page } の「{ $said }」が、機械用の日時 { $datetime } と合いません
audit-help = テーマ、又は点検で判断できない文が原因です。両方を見てください

## 和暦の年

era-year =
    { $era ->
        [meiji] 明治
        [taisho] 大正
        [showa] 昭和
        [heisei] 平成
       *[reiwa] 令和
    }{ $year ->
        [1] 元
       *[other] { $year }
    }年
