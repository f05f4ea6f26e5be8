//! The words for what object storage refuses.

use crate::diagnostic::Message;
use crate::publish::{S3Refusal as Refusal, S3Trouble as Trouble};

/// The words for a refusal.
pub(super) fn refusal(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::Unset { variable } => Message::new("s3-unset").with("variable", *variable),
        Refusal::WrongKey => Message::new("s3-wrong-key"),
        Refusal::WrongSecret => Message::new("s3-wrong-secret"),
        Refusal::WrongToken => Message::new("s3-wrong-token"),
        Refusal::Roots { path } => Message::new("s3-roots").with("path", path.as_str()),
        Refusal::Endpoint { endpoint } => Message::new("s3-endpoint").with("endpoint", endpoint.as_str()),
        Refusal::Denied { what } => Message::new("s3-denied").with("what", what.as_str()),
        Refusal::Full { what } => Message::new("s3-full").with("what", what.as_str()),
        Refusal::NoBucket { bucket } => Message::new("s3-no-bucket").with("bucket", bucket.as_str()),
        Refusal::Region { region } => Message::new("s3-region").with("region", region.as_str()),
        Refusal::Clock => Message::new("s3-clock"),
        Refusal::Unconditional { name } => Message::new("s3-unconditional").with("name", name.as_str()),
        Refusal::Gone { path } => Message::new("s3-gone").with("path", path.as_str()),
        Refusal::Path { path } => Message::new("s3-path").with("path", path.as_str()),
        Refusal::NoProxy { variable } => Message::new("s3-no-proxy").with("variable", *variable),
        Refusal::Unreachable { host, proxy: None, why } => told(Message::new("s3-unreachable"), host, why),
        Refusal::Unreachable { host, proxy: Some(proxy), why } => {
            told(Message::new("s3-unreachable-by-proxy").with("proxy", proxy.as_str()), host, why)
        }
        Refusal::Failing { what, status } => {
            Message::new("s3-failing").with("what", what.as_str()).with("status", status.to_string())
        }
        Refusal::Answered { what, status, code, words } => Message::new("s3-answered")
            .with("what", what.as_str())
            .with("status", status.to_string())
            .with("code", code.as_str())
            .with("words", words.as_str()),
    }
}

/// With what is wrong with the connection.
fn told(message: Message, host: &str, why: &Trouble) -> Message {
    let message = message.with("host", host).with("why", word(why));
    match why {
        Trouble::Status(status) => message.with("status", status.to_string()),
        _ => message.with("status", ""),
    }
}

/// The word that messages tell kinds of trouble by; what the system says stands for itself.
fn word(why: &Trouble) -> &str {
    match why {
        Trouble::Cut => "cut",
        Trouble::Silent => "silent",
        Trouble::NoHost => "no-host",
        Trouble::NoHttp => "no-http",
        Trouble::Status(_) => "status",
        Trouble::System(words) => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Catalog;

    fn check(refused: &Refusal, ja: &str, en: &str) {
        let catalog = Catalog::embedded();
        let said = ["ja", "en"].map(|language| catalog.voice(language).expect("embedded").say(&refusal(refused)));
        assert_eq!(said, [ja, en]);
    }

    #[test]
    fn a_refusal_says_what_to_do() {
        check(
            &Refusal::Unset { variable: "AWS_REGION" },
            "環境変数 AWS_REGION が設定されていません。公開先が求める値を設定してください",
            "the environment variable AWS_REGION is not set; give it the value that the target asks for",
        );
        check(
            &Refusal::NoProxy { variable: "HTTPS_PROXY" },
            "環境変数 HTTPS_PROXY の値は、使用できるプロキシのアドレスではありません。http://ホスト名:ポート番号 の形で設定してください（値はパスワードを含む可能性があるため表示しません）",
            "the value of the environment variable HTTPS_PROXY is no address of a proxy that can be used; write http://host:port (the value is not repeated here, as there may be a password in it)",
        );
        let unreachable = |why| Refusal::Unreachable { host: "s3.example".to_owned(), proxy: None, why };
        check(
            &unreachable(Trouble::Cut),
            "公開先 s3.example と通信できません（接続が途中で切れました）。もう一度実行すると、続きから行います",
            "the target s3.example cannot be reached (the connection was cut); run it again to go on",
        );
        check(
            &unreachable(Trouble::System("refused".to_owned())),
            "公開先 s3.example と通信できません（refused）。もう一度実行すると、続きから行います",
            "the target s3.example cannot be reached (refused); run it again to go on",
        );
        let proxy = Some("http://proxy.example:3128".to_owned());
        check(
            &Refusal::Unreachable { host: "s3.example".to_owned(), proxy, why: Trouble::Status(407) },
            "公開先 s3.example と、プロキシ http://proxy.example:3128 を通じて通信できません（プロキシの応答は 407 です）。環境変数 HTTPS_PROXY と NO_PROXY を御確認ください",
            "the target s3.example cannot be reached through the proxy http://proxy.example:3128 (the proxy answers 407); see the environment variables HTTPS_PROXY and NO_PROXY",
        );
        check(
            &Refusal::Full { what: "PUT index.html".to_owned() },
            "公開先に空き容量がなく、PUT index.html ができません。公開済みのものはそのまま閲覧できます。空き容量を増やすか割当量を見直してからもう一度実行すると、続きから行います",
            "there is no room on the target for PUT index.html; what is there stays readable. Make room or have the quota raised, then run it again to go on",
        );
        check(
            &Refusal::Failing { what: "PUT index.html".to_owned(), status: 503 },
            "公開先が PUT index.html に 503 を返し続けています。しばらくしてからもう一度実行すると、続きから行います",
            "the target answers PUT index.html with 503 again and again; run it again later to go on",
        );
    }
}
