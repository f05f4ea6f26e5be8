//! The mark of a draft.

const MARKS: [&str; 8] = ["（案）", "(案)", "〔案〕", "[案]", "(draft)", "（draft）", "[draft]", "（ドラフト）"];

/// The mark at the end of a name, as it is written there, with the space before it.
pub fn at_end(name: &str) -> Option<&str> {
    let trimmed = name.trim_end();
    let mark = MARKS.iter().find(|mark| ends_with(trimmed, mark))?;
    let bare = trimmed[..trimmed.len() - mark.len()].trim_end();
    Some(&name[bare.len()..])
}

/// The mark at the beginning of what follows a name.
pub fn at_start(after: &str) -> bool {
    let after = after.trim_start();
    let short: String = after.chars().take(12).collect::<String>().to_lowercase();
    MARKS.iter().any(|mark| short.starts_with(mark)) || short.starts_with("案") || short.starts_with("の案")
}

/// Whether a name is marked anywhere in any way: （案）, （改正案）, 規則案, "(draft amendment)", "Draft Rules".
pub fn is_in(name: &str) -> bool {
    let name = name.to_lowercase();
    ["案）", "案)", "案〕", "案]", "draft", "ドラフト"].iter().any(|mark| name.contains(mark))
        || name.trim_end().ends_with('案')
}

fn ends_with(name: &str, mark: &str) -> bool {
    let start = name.len().checked_sub(mark.len()).filter(|start| name.is_char_boundary(*start));
    start.is_some_and(|start| name[start..].eq_ignore_ascii_case(mark))
}
