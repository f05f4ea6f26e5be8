### 検索のページ。「{ $count }」には、スクリプトが件数を入れる。

search-title = 検索
search-description = お知らせを言葉で探します。
search-needs-script = 検索には、ブラウザーのJavaScriptを有効にする必要があります。公表資料は、次の一覧からも探せます。
search-words = 検索する言葉
search-hint = 空白で区切ると、全ての言葉を含むものを検索します。かぎ括弧で囲むと、そのとおりの語句を検索します。
search-phase = 状況
search-year = 年
search-any = 全て
search-go = 検索する
search-searching = 検索しています。
search-results = 検索結果
search-scattered = 入力したとおりの語句は見つかりませんでした。個々の言葉を含む公表資料
search-none = 該当する公表資料はありません。
search-count =
    { $category ->
       *[other] { $count }件見つかりました。
    }
search-more = 続きを表示する
search-failed = 検索に必要なファイルを読み込めませんでした。接続を確かめて、もう一度検索してください。
search-changed = サイトが更新されたところです。ページを読み込み直して、もう一度検索してください。
