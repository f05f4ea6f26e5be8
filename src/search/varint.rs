//! Numbers in as few bytes as they need: seven bits a byte, the lowest first, the eighth bit set on all but the last (LEB128).

/// Appends a number.
pub(super) fn push(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes the first number off; `None` if there is none.
pub(super) fn take(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for (at, byte) in bytes.iter().enumerate() {
        number |= u64::from(byte & 0x7f).checked_shl(7 * at as u32)?;
        if byte & 0x80 == 0 {
            *bytes = &bytes[at + 1..];
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_bits_a_byte() {
        let check = |number, expected: &[u8]| {
            let mut bytes = Vec::new();
            push(&mut bytes, number);
            assert_eq!(bytes, expected, "{number}");
            let mut rest = &[&bytes[..], &[7]].concat()[..];
            assert_eq!((take(&mut rest), rest), (Some(number), &[7][..]), "{number}");
            assert_eq!(take(&mut &bytes[..bytes.len() - 1]), None, "{number}");
        };
        check(0, &[0]);
        check(127, &[0x7f]);
        check(128, &[0x80, 1]);
        check(300, &[0xac, 2]);
        check(1 << 28, &[0x80, 0x80, 0x80, 0x80, 1]);
    }
}
