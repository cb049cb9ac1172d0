//! A record as it is kept: one versioned JSON document, `{"version":1,"content":{…}}`.
//!
//! The version is that of the document, beside that of the tables: a domain type that changes its shape gets a new
//! document version here and an upgrade of the earlier ones, and [`read`] refuses those that are newer than it knows.
//! Sealing a record later means sealing these bytes.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::StoreError;

/// The version that is written.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Document<T> {
    version: u32,
    content: T,
}

/// What every version begins with.
#[derive(Deserialize)]
struct Head {
    version: u32,
}

/// The document of a domain value.
pub fn write<T: Serialize>(content: &T) -> Result<Vec<u8>, StoreError> {
    serde_json::to_vec(&Document { version: VERSION, content })
        .map_err(|error| StoreError::Other(format!("a record cannot be written down: {error}")))
}

/// The domain value in a document. `record` names it when it cannot be understood.
pub fn read<T: DeserializeOwned>(record: impl Fn() -> String, bytes: &[u8]) -> Result<T, StoreError> {
    let unreadable = |detail: String| StoreError::Unreadable { record: record(), detail };
    match serde_json::from_slice::<Document<T>>(bytes) {
        Ok(document) if document.version == VERSION => Ok(document.content),
        Ok(document) => Err(unreadable(format!("its version is {}, this program knows {VERSION}", document.version))),
        // A newer document may have any shape behind its version: say that, and not which field is strange.
        Err(error) => Err(unreadable(match serde_json::from_slice::<Head>(bytes) {
            Ok(head) if head.version != VERSION => {
                format!("its version is {}, this program knows {VERSION}", head.version)
            }
            _ => error.to_string(),
        })),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    fn name() -> String {
        "settings".into()
    }

    #[test]
    fn a_document_begins_with_its_version_and_comes_back_equal() {
        let bytes = write(&vec![1, 2, 3]).unwrap();
        assert_eq!(bytes, br#"{"version":1,"content":[1,2,3]}"#);
        assert_eq!(read::<Vec<i32>>(name, &bytes), Ok(vec![1, 2, 3]));
    }

    #[test]
    fn a_newer_document_says_its_version_whatever_its_shape() {
        for bytes in [&br#"{"version":7,"content":[1]}"#[..], br#"{"version":7,"sealed":"x"}"#] {
            let error = read::<Vec<i32>>(name, bytes).unwrap_err();
            assert!(error.to_string().contains("its version is 7"), "{error}");
            assert!(error.to_string().starts_with("settings "), "{error}");
        }
    }

    #[test]
    fn a_broken_document_is_unreadable_and_no_panic() {
        for bytes in [&b""[..], b"{", b"\xff\xfe", br#"{"version":1}"#, br#"{"version":1,"content":{}}"#] {
            assert!(matches!(read::<Vec<i32>>(name, bytes), Err(StoreError::Unreadable { .. })));
        }
    }
}
