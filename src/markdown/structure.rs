//! Lists and tables: what a document is made of, as far as its headings do not tell.

use std::ops::Range;

use pulldown_cmark::{Tag, TagEnd};

use super::token::{Kind, Token};

/// A list, without the lists within its items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Its items, lists within them included.
    pub items: Vec<Range<usize>>,
}

/// The lists of a document, in the order in which they begin.
pub(super) fn lists(tokens: &[Token]) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for token in tokens {
        match &token.kind {
            Kind::Start(Tag::List(_)) => {
                open.push(lists.len());
                lists.push(List { items: Vec::new() });
            }
            Kind::Start(Tag::Item) => {
                if let Some(list) = open.last() {
                    lists[*list].items.push(token.span.clone());
                }
            }
            Kind::End(TagEnd::List(_)) => {
                open.pop();
            }
            _ => {}
        }
    }
    lists
}

/// The tables of a document.
pub(super) fn tables(tokens: &[Token]) -> Vec<Range<usize>> {
    let tables = tokens.iter().filter(|token| matches!(token.kind, Kind::Start(Tag::Table(_))));
    tables.map(|table| table.span.clone()).collect()
}

#[cfg(test)]
mod tests {
    use crate::markdown::parse;

    #[test]
    fn items_belong_to_their_own_list() {
        let text = "- a\n  1. b\n  2. c\n- d\n\ne\n\n| f |\n| --- |\n| g |\n";
        let document = parse(text);
        let items = document.lists().iter().map(|list| list.items.iter().map(|item| text[item.clone()].trim_end()));
        let items: Vec<Vec<&str>> = items.map(Iterator::collect).collect();
        assert_eq!(items, [vec!["- a\n  1. b\n  2. c", "- d"], vec!["1. b", "2. c"]]);
        let tables: Vec<&str> = document.tables().iter().map(|table| text[table.clone()].trim_end()).collect();
        assert_eq!(tables, ["| f |\n| --- |\n| g |"]);
    }
}
