//! Words for a shell, and what may stand in an address.

/// A word that a POSIX shell takes as it is, whatever is in it.
pub(super) fn word(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// A path of the folder as a word that no program takes for an option.
pub(super) fn path(path: &str) -> String {
    match path.starts_with('/') {
        true => word(path),
        false => word(&format!("./{path}")),
    }
}

/// Whether it names a host: a name, an address of version 4, or one of version 6 in brackets.
pub(super) fn is_host(text: &str) -> bool {
    match text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        Some(address) => is_name(address, ":."),
        None => is_name(text, ".-_"),
    }
}

/// Whether it names a user.
pub(super) fn is_user(text: &str) -> bool {
    is_name(text, ".-_")
}

fn is_name(text: &str, others: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || others.contains(letter);
    !text.is_empty() && !text.starts_with('-') && text.chars().all(fits)
}

/// `user@::1` of `user@[::1]`: rsync wants the brackets, `ssh` does not.
pub(super) fn without_brackets(login: &str) -> String {
    login.replace(['[', ']'], "")
}

/// The words of a command as `rsync` takes them from `RSYNC_RSH`: parted by spaces, which quotes keep together.
pub(super) fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for letter in command.chars() {
        match (quote, letter) {
            (None, ' ') => words.extend(word.take()),
            (None, '"' | '\'') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (Some(open), letter) if open == letter => quote = None,
            (_, letter) => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_one_word() {
        assert_eq!(word("a b"), "'a b'");
        assert_eq!(word("it's $x"), "'it'\\''s $x'");
        assert_eq!((path("-x"), path("/srv/ja")), ("'./-x'".to_owned(), "'/srv/ja'".to_owned()));
    }

    #[test]
    fn a_host_is_no_option_and_no_command() {
        let hosts = ["www.rei.example", "192.0.2.1", "[::1]", "::1", "-oProxyCommand=x", "a b", "a;b", "[a b]", ""];
        assert_eq!(hosts.map(is_host), [true, true, true, false, false, false, false, false, false]);
        assert_eq!(["deploy", "-l", "a:b", "a@b"].map(is_user), [true, false, false, false]);
        assert_eq!(["a@[::1]", "a@b"].map(without_brackets), ["a@::1", "a@b"]);
    }

    #[test]
    fn quotes_keep_words_together() {
        assert_eq!(words("ssh  -i '/a b/key' -F \"c'd\""), ["ssh", "-i", "/a b/key", "-F", "c'd"]);
        assert_eq!(words("ssh ''"), ["ssh", ""]);
        assert_eq!(words(""), [""; 0]);
    }
}
