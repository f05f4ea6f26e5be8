### 誤りと、その直し方：`response/` の規則。

response-channel-missing = 意見を受け付けているのに、提出の方法が書かれていません
response-channel-missing-help = responses: に提出の方法を書くか、role: guide の資料、又は procedure: の下の egov_url: を加えてください
response-languages-missing = どの言語で意見を受け付けるか、書かれていません
response-languages-missing-help = [ja, en] のように、response_languages: を加えてください
response-privacy-missing = 意見を提出した人の氏名や連絡先の取扱いが書かれていません
response-privacy-missing-help = 何を公表し、何に用いるかを、privacy: に書いてください
response-receipt-missing-post = 郵送について、必着か消印有効かが書かれていません
response-receipt-missing-fax = ファクシミリについて、必着であることが書かれていません
response-receipt-missing-post-help = receipt: arrival（必着）か receipt: postmark（消印有効）を加えてください
response-receipt-missing-fax-help = receipt: arrival（必着）を加えてください
response-deadline-after-close = この方法の締切りは{ $closes_at }ですが、受付は{ $period_closes_at }に締め切られます
response-deadline-after-close-help = どちらかを直してください。全体と同じ締切りなら、ここに書く必要はありません
response-period-closes-here = 受付締切日時はここにあります
