### YAMLファイルを書いている間に、項目の横に表示される説明。

schema-notice = お知らせの事実。一度だけ書けば、どちらの言語のページにも使われます。
schema-site = サイト全体の設定。
schema-organizations = お知らせに出てくる組織（名称、電話番号、課室など）。IDごとに書きます。
schema-terms = どこでも同じように書く用語。IDごとに書きます。
schema-topics = サイトのカテゴリー。IDごとに、各言語の文字列を書きます。
schema-page = 固定ページの題名と概要。

## 値の形

schema-meaning-and-form = { $meaning }{ $form }
schema-form-text = サイトの言語ごとに書きます。
schema-form-date = 日付：2026-06-15
schema-form-instant = 日時：2026-06-15 14:00
schema-form-phone = 国際形式：+81-3-0000-0100
schema-form-label = 番号、3-7 のような範囲、又は引用符で囲んだ "1-2" のような表示。
schema-form-file = files/ にあるファイルの名前（フォルダーなし）。

## どこでも同じ意味の項目

schema-key-address = 郵便の宛先。
schema-key-allow = そのままでよい指摘と、その理由。
schema-key-at = いつからか。
schema-key-changed = これを踏まえて案を修正したか。
schema-key-closes-at = 締切り。その分が終わるまで受け付けます。
schema-key-contacts = 問合せ先。
schema-key-decided-on = 決定の日。
schema-key-division = 課室。organizations.yaml のIDで書きます。
schema-key-divisions = 課室。IDごとに書きます。
schema-key-draft = 案かどうか。「（案）」は自動で付きます。
schema-key-email = メールアドレス。
schema-key-extension = 内線。引用符で囲みます。
schema-key-fax = ファクシミリ番号。
schema-key-form-url = 問合せフォームのアドレス。
schema-key-hours = 受付時間。
schema-key-language = 文書の言語：ja、en
schema-key-languages = 使える言語。
schema-key-materials = 資料（案、参考資料、意見募集要領）。
schema-key-name = 名称。
schema-key-note = 補足。
schema-key-org = 組織。organizations.yaml のIDで書きます。
schema-key-phone = 電話番号。
schema-key-publish-at = 公表日時。それまでは、存在も分かりません。
schema-key-reason = 理由。
schema-key-responses = 意見の提出方法。
schema-key-role = 位置付け。
schema-key-short = 略称。
schema-key-summary = 概要。一文で書きます。
schema-key-title = 題名。
schema-key-until = 効力のある最後の日。
schema-key-url = ページのアドレス。

## site.yaml の項目

schema-site-name = サイトの名称。
schema-site-base-url = サイトを公開する絶対アドレス。パスが付いていても構いません。
schema-site-languages = サイトの言語。最初の言語が原文の言語です。
schema-site-time-zone = 時差の書かれていない日時の時間帯。
schema-site-theme = ページの見た目。themes/ のフォルダー名、又は default。
schema-site-outputs = ページのほかに作るもの。この項目がなければ全て作ります。
schema-site-publish = 公開先。名前ごとに書きます。

## 組織、課室及び用語の項目

schema-organization-valid-from = この組織又は名称の最初の日。
schema-organization-valid-until = この組織又は名称の最後の日。
schema-organization-url = 組織のサイトのアドレス。
schema-term-short = 略語。どの言語でも同じです。

## notice.yaml の項目

schema-notice-kind = お知らせの種類。
schema-notice-state = ページを作るかどうか。下書きは、求められたときだけ作ります。
schema-notice-summary = 概要。一文で、日本語は120字、ほかの言語は200字まで。
schema-notice-withdrawal = 取下げ。その時から、取り下げたこと及びその理由だけを載せます。
schema-notice-issuer = 意見を募集する組織。
schema-notice-topics = カテゴリー。topics.yaml のIDで書きます。
schema-notice-procedure = 意見募集の手続。
schema-notice-period = 意見募集期間。
schema-notice-response-languages = 意見を受け付ける言語。
schema-notice-privacy = 個人情報の取扱い。
schema-notice-background = 経緯、根拠となる決定。
schema-notice-schedule = 今後の予定。
schema-notice-results = 意見募集の結果。
schema-notice-related = 関連するお知らせ及びページ。
schema-notice-corrections = 公表後に改めたこと。
schema-notice-translations = 言語ごとの位置付け。ここにない言語は仮訳です。
schema-notice-redirect-from = このお知らせに移した、サイト内の古いアドレス。
schema-withdrawal-at = 取下げの日時。
schema-withdrawal-reason = 取下げの理由。
schema-issuer-solicitor = 意見を募集する組織。organizations.yaml のIDで書きます。
schema-issuer-joint = 共同で募集する組織。
schema-procedure-type = 行政手続法に基づく手続か、任意か、委員会等の手続か。
schema-procedure-case-number = e-Govの案件番号。引用符で囲みます。
schema-procedure-order-titles = 命令等の題名。
schema-procedure-legal-basis = 根拠法令条項。
schema-procedure-notice-published-on = 案の公示日。
schema-procedure-short-period-reason = 期間が30日に満たない理由。
schema-procedure-egov-url = e-Govの案件のアドレス。
schema-legal-basis-act = 法令の題名。
schema-legal-basis-article = 条項。
schema-legal-basis-url = 条文を読めるアドレス。
schema-period-opens-at = 受付開始日時。
schema-period-closes-at = 受付締切日時（延長したときは延長後）。その分が終わるまで受け付けます。
schema-period-extensions = 期間の延長。古い順に書きます。
schema-extension-closes-at-was = 延長前の締切日時。
schema-material-title = 資料名。「（案）」は書きません。
schema-material-status = 新規か、改定か。
schema-material-file = ファイル。file も url もなければ、名前だけを載せます。
schema-material-url = ほかのサイトにある資料。file も url もなければ、名前だけを載せます。
schema-material-role = 資料全体の位置付け。部分ごとに異なるときは parts に書きます。
schema-material-parts = 資料の部分と、それぞれの位置付け。
schema-material-size = 大きさ（バイト）。自動で測り、ここに書いた値と比べます。
schema-material-pages = ページ数。自動で測り、ここに書いた値と比べます。
schema-material-sha256 = SHA-256。自動で測り、ここに書いた値と比べます。
schema-part-chapters = 章。
schema-part-articles = 条。
schema-part-sections = 節。
schema-part-forms = 様式。
schema-part-attachments = 別添。
schema-part-annexes = 附属書。
schema-part-named = 番号のない、名前の付いた部分。
schema-response-channel = 提出方法。
schema-response-url = フォームのアドレス。
schema-response-receipt = 郵送の場合に、期間内に必要なこと。
schema-response-closes-at = この方法の締切日時。意見募集期間と異なるときだけ書きます。
schema-response-languages = 言語。response_languages と異なるときだけ書きます。
schema-contact-role = 何についての問合せ先か。
schema-background-title = 決定の題名。
schema-background-decided-by = 決定した者。
schema-schedule-label = 予定の内容。
schema-schedule-from = 最初の日。
schema-schedule-to = 最後の日。
schema-results-publish-at = 結果の公示日時。
schema-results-opinions = 提出意見数。
schema-results-submitters = 提出者数。
schema-results-outcome = 結果。
schema-results-promulgated-on = 公布日。
schema-results-effective-on = 施行日。
schema-results-responses = 提出された意見と、意見に対する考え方。
schema-results-summary-only = 意見を整理又は要約して載せるか。
schema-results-originals-url = 提出された意見の全文を読めるアドレス。
schema-results-materials = 結果の資料。
schema-submitted-opinion-opinion = 提出された意見。
schema-submitted-opinion-answer = 意見に対する考え方及びその理由。
schema-related-relation = このお知らせとの関係。
schema-related-notice = このサイトのお知らせの <年>/<スラッグ>、又はページのアドレス。
schema-related-title = 題名。このサイトのお知らせには要りません。
schema-correction-at = ページを改めた日時。
schema-correction-type = 改めたことの種類。
schema-correction-note = 改めたこと。
schema-correction-before = 改める前の字句（誤）。
schema-correction-after = 改めた後の字句（正）。
schema-translation-status = この言語の位置付け。
schema-translation-of = 原文の要約値。kokuji confirm が書きます。
schema-translation-reviewed-on = 原文と最後に照合した日。kokuji confirm が書きます。
schema-allow-rule = 規則の名前。例：date/weekday-mismatch
schema-allow-at = 指摘された字句。
schema-allow-reason = そのままで正しい理由。

## 選ぶ語

schema-word-solicitation = 意見募集
schema-word-results = 結果の公示
schema-word-announcement = 報道発表
schema-word-draft = 下書き
schema-word-ready = 完成（publish_at から公開）
schema-word-statutory = 行政手続法に基づく手続
schema-word-voluntary = 任意の意見募集
schema-word-committee = 委員会等が行う手続
schema-word-new = 新規
schema-word-revised = 改定
schema-word-unchanged = 変更なし
schema-word-subject = 意見募集の対象
schema-word-reference = 参考資料
schema-word-guide = 意見募集要領
schema-word-form = ウェブフォーム
schema-word-email = メール
schema-word-post = 郵送
schema-word-fax = ファクシミリ
schema-word-arrival = 必着
schema-word-postmark = 消印有効
schema-word-policy = 内容の担当
schema-word-press = 報道担当
schema-word-accessibility = アクセシビリティの担当
schema-word-adopted = 案のとおり制定
schema-word-adopted-with-changes = 修正して制定
schema-word-not-adopted = 制定しない
schema-word-resolicited = 再度の意見募集
schema-word-results-of = これは、その意見募集の結果です
schema-word-resolicits = これは、その件についての再度の意見募集です
schema-word-supersedes = これは、そのお知らせに代わるものです
schema-word-background = それは、このお知らせの元になったものです
schema-word-correction = 訂正
schema-word-extension = 期間の延長
schema-word-addition = 追加
schema-word-result = 結果
schema-word-original = 原文
schema-word-official = 公式訳
schema-word-provisional = 仮訳
schema-word-machine = 機械翻訳
schema-word-none = この言語のページはありません
schema-word-atom = Atomフィード
schema-word-json-feed = JSONフィード
schema-word-calendar = カレンダー
schema-word-notice-json = 各お知らせの notice.json
schema-word-search = 検索ページ
