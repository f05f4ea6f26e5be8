### コマンドライン。

cli-about = 公的機関が意見を募集する報道資料を、二言語のウェブページにします
cli-usage = 使い方
cli-commands = コマンド
cli-options = オプション
cli-build = サイトを public/ に作ります
cli-check = 原稿の誤りを指摘します。何も書き込みません
cli-explain = 規則の解説を表示します
cli-rules = 規則の一覧を表示します
cli-next-change = 出力が次に変わる時点を表示します
cli-serve = 書きながらブラウザーで確かめられるように表示します
cli-arg-help = この説明を表示します
cli-arg-version = 版を表示します
cli-arg-lang = 指摘及び説明の言語
cli-arg-root = サイトのフォルダー（指定しなければ、現在のフォルダー又はそれを含むサイト）
cli-arg-out = 出力先のフォルダー（省略時はサイトのフォルダーの public）
cli-arg-at = 現在の代わりに、この時点でのサイトを見ます
cli-arg-base-url = site.yaml の base_url の代わりに使います
cli-arg-drafts = 下書きも表示します
cli-arg-deny-warnings = 警告をエラーとして扱います
cli-arg-format = 指摘の形式
cli-arg-color = 指摘に色を付けるか
cli-arg-quiet = 指摘だけを表示します
cli-arg-timings = 段階ごとの所要時間を表示します
cli-arg-rule = 規則の名前。例：date/weekday-mismatch
cli-arg-against = 公表済みの出力（公開先、kokuji-manifest.json、又はそれがあるフォルダー）と比べます
cli-arg-path = これらのファイル及びフォルダーの指摘だけを表示します。サイトに属さないテキスト（.txt）も指定できます
cli-arg-fix = 意味の変わらない修正を、表示した上で行います
cli-arg-diff = --fix で変わる箇所を表示するだけで、何も変えません
cli-arg-unsafe = 意図を推測した修正も行います
cli-arg-stdin-path = このファイルの内容を、保存前の原稿として標準入力から読みます
cli-arg-port = 待ち受けるポート（既定は 8787、使われていれば次の空いているもの。0 なら空いているどれか）
cli-arg-host = 待ち受けるアドレス。ほかのコンピューターからも見えるようにします（既定は 127.0.0.1）
serve-open-to-others = { $host } で、ほかのコンピューターからもこのプレビューが見えます。下書きや公表前のお知らせも見えます
fix-ask = この変更を行いますか。[y/N]
next-change-none = この後、時刻によって出力が変わることはありません
fix-changed = { $file } は、読み込んだ後にほかから変更されたため、そのままにしました。もう一度実行してください
fix-link = { $file } はシンボリックリンクのため、そのままにしました。通常のファイルに置き換えてください
fix-write-protected = { $file } は書き込みが禁止されているため、そのままにしました
summary-mended = { $files }件のファイルを直しました
explain-unknown = 「{ $rule }」という規則はありません。一覧は kokuji rules で見られます
summary-changes = 追加{ $added }件、変更{ $changed }件、削除{ $removed }件、変更なし{ $unchanged }件
summary-more = ほか{ $count }件
summary-findings = エラー{ $errors }件、警告{ $warnings }件、助言{ $hints }件
summary-built = { $pages }ページ、所要時間{ $seconds }秒
progress-load = 原稿の読込み
progress-check = 確認
progress-prepare = 準備
progress-render = ページの作成
progress-audit = リンクの確認
progress-exchange = 公開用フォルダーの入替え
progress-compare = ビルドした内容との照合
progress-read-back = 公開先の読取り
progress-send = 公開
progress-waits = { $line }（公開先の求めにより待機中：残り{ $seconds }秒）
progress-steps = { $stage }：{ $all }件中{ $done }件
summary-blocked = 何も書き込んでいません。出力は元のままです
failure = 作業ができませんでした：{ $words }
refusal-foreign = フォルダー { $out } は空でなく、kokuji が作ったものでもないため、触れていません。--out で別のフォルダーを指定するか、御自身で空にしてください
refusal-contains-sources = フォルダー { $out } に原稿の { $sources } が含まれるため、触れていません。--out で別のフォルダーを指定してください
refusal-inside-sources = フォルダー { $out } は { $sources } の中にあるため、触れていません。--out で別のフォルダーを指定してください
refusal-not-a-directory = { $out } はフォルダーではないため、触れていません
refusal-overtaken = その間に別のサイトが { $out } に作られたため、それを残しました。--out でサイトごとに別のフォルダーを指定するか、もう一度作ってください
refusal-busy = このサイトは、別のプロセス（{ $pid }）が作っているところです。終わるまでお待ちください

## 編集者のために書き込むもの：init、new、schema、completions、confirm

cli-init = すぐにビルドできる小さなサイトを作ります
cli-new = 新しいお知らせの書き込み用ファイルを作ります
cli-schema = YAMLファイルに書けることを、エディター用のJSON Schemaで表示します
cli-completions = シェルの補完を表示します
cli-confirm = 翻訳を現在の原文と照合したことを記録します
cli-arg-folder = 新しいサイトのフォルダー（省略時は現在のフォルダー）
cli-arg-notice = お知らせの年とスラッグ。例：2026/street-lamps
cli-arg-kind = お知らせの種類（省略時は solicitation）
cli-arg-document = ファイルの種類（省略時は notice）
cli-arg-write = 表示せず、全ての定義を content/.schema に書き込みます
cli-arg-shell = シェル
cli-arg-language = 照合した翻訳（省略時は全て）
init-done = サイトを { $folder } に作りました。次は kokuji build --root { $folder } です
new-done = 空の行を埋めてください。残りは kokuji check で分かります。全て書き終えたら state: ready にします
schema-done = 定義は最新です
confirm-done = { $id }：{ $languages } を{ $date }に原文と照合したと記録しました
confirm-blocked = お知らせにエラーがあるため、何も書き込んでいません。先にエラーを直してください
author-not-empty = フォルダー { $folder } は空でないため、何も書き込んでいません。別のフォルダーを指定してください
author-notice-exists = { $folder } は既にあるため、何も書き込んでいません。別のスラッグを指定してください
author-bad-id = 「{ $id }」はお知らせのIDではありません。年と、英小文字、数字及びハイフンのスラッグを、2026/street-lamps のように書いてください
author-no-notice = content/notices に「{ $id }」というお知らせはありません
author-no-translation = { $id } は一つの言語にしかないため、照合するものがありません
author-not-a-translation = { $id } には「{ $language }」の翻訳がないため、何も書き込んでいません
author-unamendable = { $path } には自動で書き足せないため、何も書き込んでいません。translations を言語ごとの項目の形にしてから、もう一度試してください

## 新しいファイルのコメント

author-new =
    空の項目を埋めてください。残りは kokuji check で分かります。要らない項目は消してください。
    全ての項目の説明は、kokuji の docs/notice-format.md にあります。スキーマを使うエディターでも見られます。
author-new-results =
    空の項目を埋めてください。残りは kokuji check で分かります。要らない項目は消してください。
    結果は、意見を募集したお知らせの results に書くこともできます。
author-new-state = 下書き（draft）は、--drafts を付けたときだけページになります。書き終えたら ready にします。
author-new-title = 題名。日付は書きません。
author-new-summary = 一覧及び検索に出る一文。日本語は120字、英語は200字まで。
author-new-publish-at = 公表日時。例：2026-06-15 14:00
author-new-issuer = 募集する組織。organizations.yaml のIDで書きます。共同の組織は joint: [ID, ID]
author-new-procedure =
    statutory（行政手続法に基づく手続）、voluntary（任意）又は committee（委員会等）。statutory の場合は、
    case_number、order_titles、legal_basis 及び notice_published_on も書きます。
author-new-period = 受付の開始及び締切りの日時。例：2026-06-15 14:00、2026-07-15 23:59
author-new-materials =
    資料。role は subject（意見募集の対象）、reference（参考資料）又は guide（意見募集要領）。一部の章だけなら parts に書きます。
    ファイルは、この隣の files/ に入れて名前を書きます。file を消すか、代わりに url を書くこともできます。
author-new-result-materials =
    資料。ファイルは、この隣の files/ に入れて名前を書きます。代わりに url を書くこともできます。
author-new-responses = 提出方法。一つずつ、form（url）、email、post（address、receipt）又は fax（fax、receipt）を書きます。
author-new-privacy = 個人情報の取扱い。
author-new-contacts = 問合せ先。organizations.yaml のIDで書きます。課室がなければ division は消します。
author-new-related = 意見を募集したお知らせの <年>/<スラッグ>、又はそのページのアドレス。
author-prose-solicitation =
    言語 { $language } の本文：誰が、何について、なぜ意見を募集するのか。
    募集の期間、資料、提出方法及び問合せ先は、自動で続きます。
author-prose-results =
    言語 { $language } の本文：何について募集し、意見が何件あり、どう決めたか。
author-prose-announcement =
    言語 { $language } の本文：何を、誰のために、いつから行うか。
author-prose-then =
    見出しは次のように書きます： ## 背景
    本文を書いたら、このコメントを消してください。
author-starter-site = サイトの名称。
author-starter-base-url = サイトを公開するアドレス。
author-starter-languages = 最初の言語が、原文の言語です。
author-starter-organizations = お知らせに出てくる組織。次のものは実在しません。自分の組織に書き換えてください。
author-starter-terms = 略語のある用語。例： sl: {"{"}short: SL, ja: 見本票, en: sample label{"}"}
author-starter-topics = お知らせを分けるカテゴリー。IDごとに書きます。
author-starter-page = 固定ページ。アドレスは /ja/about/ です。
author-starter-notice = 見本のお知らせ。自分のものは kokuji new 2026/street-lamps で作ります。

## 公開

cli-publish = ビルドした内容を公開先に送ります
cli-arg-target = site.yaml にある公開先の名前、又はアドレス（file:フォルダー、s3://バケット/接頭辞、ssh://ホスト/フォルダー）
cli-arg-from = ビルドしたフォルダー（省略時はサイトのフォルダーの public）
cli-arg-plan = 行う内容を表示するだけで、何も変えません
cli-arg-checksum = 公開の記録に頼らず、公開先の内容を読み取って照合し、公開したものと異なるファイルを送り直します
cli-arg-verify = 公開先の内容を読み取り、ビルドした内容と異なるものを表示します。何も変えません
cli-arg-rollback = 直前の公開の前の状態に戻します
cli-arg-allow-deletions = 削除してよいファイルの数（省略時は全体の1割。ただし、10件以上50件以下）
cli-arg-patience = この公開が続いていることを示す間隔の上限（秒）。途絶えた公開は、この時間の後に引き継がれます（省略時は 20）
publish-step = { $mark } { $path }（{ $reason }）
publish-reason-new = 新規
publish-reason-changed = 変更
publish-reason-headers = ヘッダーの変更
publish-reason-interrupted = 中断した公開の途中
publish-reason-damaged = 公開したものと異なる
publish-reason-gone = サイトから削除
publish-reason-previous = 元に戻すための控え
publish-reason-account = 公開内容の記録
publish-purge = キャッシュから消すもの { $url }
publish-nothing = { $name }：公開済みの内容は最新です。行うことはありません
publish-planned = { $name }：送信{ $sent }件、削除{ $removed }件の予定です。何も変えていません
publish-done = { $name }：{ $sent }件を送信し、{ $removed }件を削除しました
publish-interrupted = 公開の途中であるか、公開が途中で止まっています。次の公開は、その続きから行います
publish-resumed = 公開が途中で止まっていたため、その続きから行いました
publish-damaged = 公開先の{ $count }件のファイルが、公開の手続によらずに変更され、又は消えています
publish-difference = { $path }（{ $difference }）
publish-difference-missing = なし
publish-difference-bytes = 内容が異なる
publish-difference-headers = 種類、キャッシュ又は符号化の指定が異なる
publish-difference-extra = サイトに属さない
publish-outdated = { $name }：ビルドした内容は、まだ公開されていません。公開で変わるものは kokuji publish --plan で確かめられます
publish-verified = { $name }：{ $all }件を読み取りました。全てビルドした内容と同じです
publish-differs = { $name }：{ $all }件を読み取りました。{ $count }件が異なります。何も変えていません。kokuji publish --checksum で正しい内容になります
publish-beyond-redirects = 警告：{ $path } に転送の規則が{ $count }件ありますが、Cloudflare Pages が読み取るのは初めの{ $most }件です。残りの旧アドレスでは、ページ自体が転送します
publish-beyond-rules = 警告：{ $path } にヘッダーの規則が{ $count }件ありますが、Cloudflare Pages が読み取るのは初めの{ $most }件です。残りのファイルには、これらのヘッダーが付きません
publish-beyond-lines = 警告：{ $path } に{ $most }字を超える行が{ $count }行あります。Cloudflare Pages は、これらの行を読み飛ばします
publish-no-targets = site.yaml に publish の項目がありません。公開先を書くか、アドレス（file:フォルダー、s3://バケット/接頭辞、ssh://ホスト/フォルダー）を指定してください
publish-none-named = 公開先を指定してください。次のものがあります：{ $names }
publish-unknown = 「{ $said }」という公開先は site.yaml になく、アドレスでもありません。次のものがあります：{ $names }
publish-unknown-near = 「{ $said }」という公開先は site.yaml にありません。「{ $near }」ではありませんか
publish-unknown-none = 「{ $said }」は公開先のアドレスではなく、site.yaml に publish の項目もありません。file:フォルダー、s3://バケット/接頭辞 又は ssh://ホスト/フォルダー を指定してください
publish-secret = アドレスに、パスワード、鍵又は署名が含まれています。これらは環境変数で渡すものです。既に知られたものとして、変更してください
publish-not-built = { $folder } に、ビルドしたサイトがありません。先に kokuji build を実行してください
publish-not-as-built = { $path } がビルドした内容と異なるため、送信をやめました。kokuji build を実行してから、もう一度公開してください
publish-not-as-sent = { $path } を送信しましたが、公開先の内容が異なります。--checksum を付けて、もう一度公開してください。それでも変わらなければ、ほかの何かが公開先に書き込んでいます
publish-overlap = 公開先 { $folder } と送信するフォルダーの一方が、他方の中にあるため、何も変えていません。別のフォルダーを指定してください
publish-busy = { $name } には、ほかの人が公開しているところです（{ $holder }）。何も変えていません。終わってから、もう一度実行してください
publish-overtaken = { $name } への公開が途絶えたとみなされ、ほかの人に引き継がれたため、中止しました。kokuji publish --plan で状態を確かめてください
publish-unreadable = { $name } の { $path } を読めないため、公開済みの内容が分かりません。何も変えていません
publish-too-many = { $all }件中{ $count }件のファイルを削除することになります。確認なしに削除できるのは{ $allowed }件までです。間違いでなければ、--allow-deletions { $count } を付けてください
publish-nothing-before = { $name }：元に戻せる公開がありません
publish-lost-before = { $path } の以前の内容が公開先から失われているため、元に戻せません。何も変えていません。以前の状態をビルドして、公開してください
