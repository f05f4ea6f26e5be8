### プレビュー： ページの下の帯と、プレビュー自身のページ。

serve-preview = プレビュー
serve-as-of = { $at }の時点
serve-as-of-now = 現在の時点
serve-stale = このページは今は作れないため、誤りの前の状態を表示しています
serve-findings = 指摘の一覧
serve-no-findings = 指摘はありません。
serve-no-page = このページは表示できません
serve-no-site = サイトを表示できません
serve-moments = 見る時点
serve-now = 現在
serve-before = 公表前
serve-moment = { $phase }（{ $at }）
serve-civil = 日時を指定（日本時間）
serve-drafts = 下書き
serve-drafts-shown = 表示する
serve-drafts-hidden = 表示しない
serve-language = 指摘の言語
serve-set = 表示
