### 誤りと、その直し方：`history/` の規則。

history-correction-without-note = 変更の履歴に、何を変えたかが書かれていません
history-correction-without-note-help = 何を変えたかを note: に書くか、before: 及び after: を加えてください
history-withdrawn-without-reason = 「{ $written }」は、取下げの理由になっていません
history-withdrawn-without-reason-help = 短くても、理由を文で書いてください
history-deadline-changed-silently = 締切りは{ $now }ですが、公表したものでは{ $was }でした
history-deadline-changed-silently-help = 前の締切りを、period: の下の extensions: に加えてください。誤りを改めたのなら、corrections: にその旨を書いてください
history-deadline-published = 公表された締切り
history-published-file-changed = 「{ $file }」が公表したものと違いますが、変えたことが書かれていません
history-published-file-changed-help = 何を変えたかを corrections: に書くか、公表したファイルに戻してください
history-file-published = 公表されたファイル
history-published-address-gone = { $address } にあったものが、なくなっています
history-page-gone-help = 元に戻すか、代わりの公表資料の redirect_from: にこのアドレスを加えてください。取りやめた公表資料は、削除せずに withdrawal: で取り下げます
history-file-gone-help = 同じ名前でファイルを戻してください
history-address-published = ここで公表されました
