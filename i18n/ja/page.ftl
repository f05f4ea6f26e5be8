### ページの見出し、項目名及び案内文。

## ページの枠

site-skip-to-content = 本文へ移動
contents = 目次
home = ホーム
back-to-home = ホームに戻る
front-door-title = 言語の選択
not-found-title = ページが見つかりません
not-found-text = お探しのページは、移動した可能性があります。アドレスに誤りがないかも確かめてください。
footnotes = 脚注
footnote-back = 本文の脚注番号{ $number }に戻る

## 資料の種別と状態

kind-solicitation = 意見募集
kind-results = 結果の公示
kind-announcement = 報道発表
phase-upcoming = 受付開始前
phase-open = 受付中
phase-closed = 受付終了
phase-results = 結果公示
phase-withdrawn = 取下げ
phase-published = 公表

## 項目名

label-published = 公表日
label-period = 意見募集期間
label-closes = 受付締切日時
label-issuer = 公表機関
label-joint = 共管機関
label-languages = 使用できる言語
label-case-number = 案件番号
label-legal-basis = 根拠法令条項
label-order-titles = 命令等の題名
label-procedure = 手続の区分
label-notice-published = 案の公示日
short-period-reason = 意見提出期間が30日未満の理由
procedure-statutory = 行政手続法に基づく手続
procedure-voluntary = 任意の意見募集
procedure-committee = 委員会等が行う意見公募手続に準じた手続
label-telephone = 電話
label-extension = 内線
label-fax = ファクシミリ
label-email = 電子メール
label-form = 入力フォーム
label-address = 住所
label-hours = 受付時間

## 本文の各部

background-decisions = これまでの決定
subject-materials = 意見募集の対象
subject-materials-note = 意見募集の対象となる資料は、次のとおりです。
reference-materials = 参考資料
reference-materials-note = 参考資料は意見募集の対象ではありません。
guide-materials = 意見募集要領
how-to-respond = 意見の提出方法
how-to-respond-guide-note = 詳細は、意見募集要領を御覧ください。
period = 意見募集期間
period-static = 意見の受付期間は、{ $period }です。
period-extended = 受付の締切りは、{ $decided_on }に延長しました。
period-was = 延長前
period-became = 延長後
contact = 問合せ先
contact-policy = 内容に関する問合せ先
contact-press = 報道機関からの問合せ先
contact-accessibility = ウェブアクセシビリティに関する問合せ先
history = 更新履歴
results = 結果
schedule = 今後の予定

## 資料

material-status-new = 新規
material-status-revised = 改正
material-status-unchanged = 変更なし
material-draft-title = { $title }（案）
material-language = { $language }
material-no-file = この資料のファイルは、掲載していません。
fact-materials-count = { GROUPED($count) }件

## 提出

channel-form = 入力フォーム
channel-email = 電子メール
channel-post = 郵送
channel-fax = ファクシミリ
receipt-arrival = 必着
receipt-postmark = 当日消印有効

## 結果

results-opinions = 提出意見数：{ GROUPED($count) }件
results-submitters = 提出者数：{ GROUPED($count) }者
results-outcome-adopted = 案のとおり決定
results-outcome-adopted-with-changes = 案を修正して決定
results-outcome-not-adopted = 決定の見送り
results-outcome-resolicited = 改めて意見を募集
results-promulgated-on = 公布日
results-effective-on = 施行日
response-opinion = 提出された意見
response-answer = 意見に対する考え方
response-change = 案の修正
response-changed = 意見を受けて案を修正しました。
response-unchanged = 案は修正していません。

## 訂正、取下げ及び翻訳

correction-correction = 訂正
correction-extension = 期間の延長
correction-addition = 追加
correction-result = 結果の公示
withdrawn-notice = この公表資料は、{ $at }に取り下げました。
withdrawn-reason = 取下げの理由
translation-provisional = このページは仮訳です。{ $original }の原文と相違がある場合は、原文が優先します。
translation-machine = このページは機械翻訳によるもので、誤りを含むことがあります。{ $original }の原文と相違がある場合は、原文が優先します。
draft-of-notice = これは下書きであり、公表されたものではありません。
translation-stale = { $original }の原文は、この翻訳と最後に照合した{ $date }より後に変更されました。
translation-stale-undated = { $original }の原文は、この翻訳と最後に照合した後に変更されました。
translation-none = この公表資料は、{ $original }のみで公表しています。

## 一覧

home-open = 受付中の意見募集
home-upcoming = 受付開始前の意見募集
home-closed = 受付を終了した意見募集
home-results = 結果の公示
home-announcements = 報道発表
home-years = 年別の一覧
list-year =
    { YEAR($year, part: "eras") ->
        [0] { $year }年
        [1] { $year }年（{ part-last-era }）
       *[2] { $year }年（{ part-first-era }・{ part-last-era }）
    }
part-first-era =
    { YEAR($year, part: "first-era") }{ YEAR($year, part: "first-era-year") ->
        [1] 元
       *[other] { YEAR($year, part: "first-era-year") }
    }年
part-last-era =
    { YEAR($year, part: "last-era") }{ YEAR($year, part: "last-era-year") ->
        [1] 元
       *[other] { YEAR($year, part: "last-era-year") }
    }年
list-empty = 該当する公表資料はありません。
list-volume = { $list }（{ $dates }）
list-count = { GROUPED($count) }件
list-open-count = 受付中{ GROUPED($count) }件
list-older = これより前
list-newer = これより後
list-latest = 最新
list-volumes = 公表の時期
list-filter = 状況で絞り込む
list-filter-all = 全て
directory-topics = 分野別の一覧
directory-organizations = 機関別の一覧

## 標準のテーマ

og-locale = ja_JP
nav-languages = 言語
nav-breadcrumb = 現在の位置
nav-site = このサイトについて
language-absent = （なし）
read-original = { $language }の原文を読む
redirect-title = ページの移動
redirect-text = このページは、次のアドレスに移動しました。
key-facts = 要点
label-updated = 最終更新
egov-case = この案件のページ
external-link = （外部サイト）
material-parts-subject = 意見を募集する部分
material-parts-reference = 参考となる部分
material-parts-guide = 該当する部分
materials-no-files = これらの資料のファイルは、掲載していません。
material-checksum = ファイルの確認用の値（SHA-256）
label-deadline = 提出期限
response-open-form = 入力フォームを開く
responses-over = 意見の受付は終了しました。
response-over = この方法による受付は終了しました。
privacy = 個人情報の取扱い
extension-reason = 延長の理由
decided-by-on = { $by }、{ $on }決定
decided-by = { $by }決定
decided-on = { $on }決定
results-published = 結果の公示日
results-outcome = 決定の内容
results-materials = 結果の資料
results-responses = 提出された意見とそれに対する考え方
results-summary-only = 意見は、要約して掲載しています。
results-originals = 提出された意見の原文
related = 関連するページ
contact-languages = 対応できる言語
history-before = 変更前
history-after = 変更後
history-change = 変更前：{ $before } 変更後：{ $after }

## 根拠法令及び関連

legal-basis = { $act }{ $article }
relation-results-of = 結果の対象
relation-resolicits = 再度の意見募集
relation-supersedes = 前の公表資料
relation-background = 背景

## 要点

# 期間の表記に時間帯の名がない場合に示す時間帯
time-zone = 日本標準時
label-opens = 受付開始日時
label-closed = 受付締切日時
label-topics = 分野
deadline-was = 延長前：{ $closes_at_was }
phone-elsewhere = 海外から：{ PHONE($phone, form: "international") }
organization-site = この機関のサイト
add-to-calendar = 締切りをカレンダーに追加
notice-data = この公表資料のデータ（JSON）
badge-provisional = 仮訳
badge-machine = 機械翻訳

## 閲覧時にスクリプトが示す文言

# $category はこの言語での数の区分（CLDRの zero, one, two, few, many, other）。数は $days 又は $hours に入る。日本語に区分はない
status-days-left =
    { $category ->
       *[other] あと{ $days }日
    }
status-hours-left =
    { $category ->
       *[other] あと{ $hours }時間
    }
status-last-hour = あと1時間未満
status-closes-today = 本日締切り（{ $left }）
status-changed = { $title }：{ $phase }
# 閲覧者の時刻の書き方。Intl.DateTimeFormat の言語タグ
local-time-locale = ja-JP-u-ca-japanese
local-time = お使いの端末の時間帯では、{ $time }です。
local-date-differs = 日本とは日付が異なります。

## 資料の探し方

site-search = 公表資料を検索
site-search-submit = 検索
browse = 公表資料を探す
follow = 更新情報
follow-calendar = 受付中及び受付開始前の意見募集のカレンダー
follow-feed = { $title }（{ $format }）
directory-count = { $count }（{ $open }）
front-door-latest = 最近の公表資料
front-door-more = 全ての公表資料
list-site = この機関のサイト

## 印刷

paper-links = リンク先のアドレス
paper-address = このページのアドレス

## 検索サイト向けの説明

home-description = 意見募集、その結果及び報道発表をお知らせします。
list-description = お知らせの一覧です（{ $list }）。
