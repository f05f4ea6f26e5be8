## 公開先がオブジェクトストレージ（S3互換）のとき、公開できなかった理由

s3-unset = 環境変数 { $variable } が設定されていません。公開先が求める値を設定してください
s3-wrong-key = 環境変数 AWS_ACCESS_KEY_ID の値は、公開先に登録されていません。アクセスキーを御確認ください
s3-wrong-secret = 環境変数 AWS_SECRET_ACCESS_KEY の値は、AWS_ACCESS_KEY_ID のものではありません。両方を同じ発行元から写してください
s3-wrong-token = 環境変数 AWS_SESSION_TOKEN の値は無効か、期限が切れています。新しいものを取得するか、使わない場合は設定を外してください
s3-roots = 環境変数 AWS_CA_BUNDLE のファイル { $path } から証明書を読み取れません
s3-endpoint = { $endpoint } は公開先のURLとして使えません。https:// とホスト名で書き、利用者名やパスワードは含めないでください
s3-no-proxy = 環境変数 { $variable } の値は、使用できるプロキシのアドレスではありません。http://ホスト名:ポート番号 の形で設定してください（値はパスワードを含む可能性があるため表示しません）
s3-denied = 公開先が { $what } を許可していません。アクセスキーには、対象の範囲での s3:GetObject、s3:PutObject、s3:DeleteObject と、バケットでの s3:ListBucket の権限が必要です
s3-full = 公開先に空き容量がなく、{ $what } ができません。公開済みのものはそのまま閲覧できます。空き容量を増やすか割当量を見直してからもう一度実行すると、続きから行います
s3-no-bucket = バケット { $bucket } がありません
s3-region = バケットはリージョン { $region } にありません。site.yaml の region か環境変数 AWS_REGION を御確認ください
s3-clock = 公開先が、この機械の時刻を受け付けません。時計を合わせてください
s3-unconditional = { $name } は条件付きの書込みに対応していないため、二人が同時に公開しても気付けません。対応している公開先を御利用ください
s3-gone = { $path } が公開先から失われています
s3-path = { $path } は公開先でのファイル名として使えません。公開先の目録が書き換えられていないか、御確認ください
s3-unreachable =
    公開先 { $host } と通信できません（{ $why ->
        [cut] 接続が途中で切れました
        [silent] 応答がありません
        [no-host] ホストが見付かりません
        [no-http] 応答がHTTPではありません
       *[other] { $why }
    }）。もう一度実行すると、続きから行います
s3-unreachable-by-proxy =
    公開先 { $host } と、プロキシ { $proxy } を通じて通信できません（{ $why ->
        [cut] 接続が途中で切れました
        [silent] 応答がありません
        [no-host] ホストが見付かりません
        [no-http] 応答がHTTPではありません
        [status] プロキシの応答は { $status } です
       *[other] { $why }
    }）。環境変数 HTTPS_PROXY と NO_PROXY を御確認ください
s3-failing = 公開先が { $what } に { $status } を返し続けています。しばらくしてからもう一度実行すると、続きから行います
s3-answered = 公開先が { $what } に { $status } { $code } を返しました。{ $words }
