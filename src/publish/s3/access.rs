//! Who asks: credentials, as the environment gives them. They are shown nowhere.

use std::fmt;

use super::refusal::Refusal;
use crate::publish::open::Environment;

/// Credentials of the service. `Debug` shows that there are some, and no more.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Access {
    /// `AWS_ACCESS_KEY_ID`.
    pub key: String,
    /// `AWS_SECRET_ACCESS_KEY`.
    pub secret: String,
    /// `AWS_SESSION_TOKEN`, of credentials that end by themselves.
    pub token: Option<String>,
}

impl Access {
    /// The credentials of the environment. A variable that is empty is none.
    pub fn of(environment: &Environment<'_>) -> Result<Access, Refusal> {
        let asked = |variable| value(environment, variable).ok_or(Refusal::Unset { variable });
        Ok(Access {
            key: asked("AWS_ACCESS_KEY_ID")?,
            secret: asked("AWS_SECRET_ACCESS_KEY")?,
            token: value(environment, "AWS_SESSION_TOKEN"),
        })
    }

    /// A text of others without what is ours to keep: a service may repeat what it was sent.
    pub fn hidden(&self, text: &str) -> String {
        let ours = [Some(&self.secret), self.token.as_ref(), Some(&self.key)];
        ours.into_iter().flatten().fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), "…"))
    }
}

/// The value of a variable, without what a copied line brings along.
pub(super) fn value(environment: &Environment<'_>, variable: &str) -> Option<String> {
    environment(variable).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Access").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Result<Access, Refusal> {
        let find =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        Access::of(&find)
    }

    #[test]
    fn each_variable_that_is_missing_is_named() {
        let unset = |variable| Err(Refusal::Unset { variable });
        assert_eq!(environment(&[]), unset("AWS_ACCESS_KEY_ID"));
        assert_eq!(environment(&[("AWS_ACCESS_KEY_ID", " ")]), unset("AWS_ACCESS_KEY_ID"));
        assert_eq!(environment(&[("AWS_ACCESS_KEY_ID", "k")]), unset("AWS_SECRET_ACCESS_KEY"));
    }

    #[test]
    fn nothing_secret_is_shown() {
        let variables =
            [("AWS_ACCESS_KEY_ID", "KEY"), ("AWS_SECRET_ACCESS_KEY", "SECRET\n"), ("AWS_SESSION_TOKEN", "TOKEN")];
        let access = environment(&variables).expect("complete");
        assert_eq!(format!("{access:?}"), "Access { .. }");
        assert_eq!(access.hidden("no KEY, no SECRET and no TOKEN"), "no …, no … and no …");
    }
}
