### フィード及びカレンダー。

## フィード

feed-title = { $site }：{ $list }
feed-extension-about = 意見募集の項目です。kind は種類、opens_at は受付開始日時、closes_at は受付締切日時、ends_at は受付が終わる時点を表します。
feed-extended = 受付の締切りは、{ $decided_on }に、{ $closes_at_was }から延長しました。
feed-change = { $date }：{ $type }

## カレンダー

calendar-name = { $site }：意見募集の締切
calendar-deadline = 締切：{ $title }
calendar-line = { $label }：{ $text }
calendar-with-terms = { $label }（{ $terms }）
calendar-until = { $at }まで
calendar-beside = { $items } { $item }
calendar-telephone = 電話{ $phone }
calendar-extension = 内線{ $extension }
