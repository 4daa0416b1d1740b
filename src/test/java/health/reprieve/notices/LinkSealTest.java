package health.reprieve.notices;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.notices.domain.LinkPurpose;
import health.reprieve.notices.domain.SignedLink;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkSealTest {

  private static final SignedLink LINK =
      new SignedLink(
          LinkPurpose.VISIT,
          UUID.fromString("0192f000-0000-7000-8000-0000000000b1"),
          Instant.parse("2026-11-24T09:15:00Z"),
          Instant.parse("2026-12-24T09:15:00Z"));

  private final LinkSeal seal =
      new LinkSeal("a key of 32 bytes for this test!".getBytes(StandardCharsets.US_ASCII));

  @Test
  void a_token_says_what_was_sealed() {
    assertThat(seal.open(seal.seal(LINK))).contains(LINK);
  }

  @Test
  void a_token_is_55_letters_digits_minus_and_underline() {
    assertThat(seal.seal(LINK)).matches("[A-Za-z0-9_-]{55}");
  }

  @Test
  void no_changed_bit_goes_unseen() {
    byte[] token = Base64.getUrlDecoder().decode(seal.seal(LINK));
    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] changed = token.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(seal.open(Base64.getUrlEncoder().withoutPadding().encodeToString(changed)))
          .as("bit " + bit)
          .isEmpty();
    }
  }

  @Test
  void another_key_opens_nothing() {
    LinkSeal other =
        new LinkSeal("another key of 32 bytes, not it!".getBytes(StandardCharsets.US_ASCII));

    assertThat(other.open(seal.seal(LINK))).isEmpty();
  }

  @Test
  void what_is_no_token_opens_nothing() {
    assertThat(seal.open("")).isEmpty();
    assertThat(seal.open("not base 64!")).isEmpty();
    assertThat(seal.open(seal.seal(LINK) + "A")).isEmpty();
    assertThat(seal.open(seal.seal(LINK).substring(4))).isEmpty();
  }

  /**
   * Expected: the 25 bytes, then the first 16 that {@code openssl dgst -sha256 -mac HMAC -macopt
   * key:'a key of 32 bytes for this test!'} (OpenSSL 3) gives for them.
   */
  @Test
  void the_code_is_the_first_half_of_hmac_sha256() {
    byte[] token = Base64.getUrlDecoder().decode(seal.seal(LINK));

    assertThat(java.util.HexFormat.of().formatHex(token))
        .isEqualTo(
            "010192f0000000700080000000000000b101c89f4b01c9480b1be70f6ada23e28a10f0b1d5859188b7");
  }
}
