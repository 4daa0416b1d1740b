package health.reprieve.platform.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps UUIDs as BINARY(16), most significant byte first. */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, byte[]> {

  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable UUID id) {
    return id == null ? null : toBytes(id);
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(byte @Nullable [] column) {
    return column == null ? null : fromBytes(column);
  }

  /** For native queries, whose parameters no converter touches. */
  public static byte[] toBytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** For the answers of native queries. */
  public static UUID fromBytes(byte[] column) {
    ByteBuffer bytes = ByteBuffer.wrap(column);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
