package health.reprieve.notices;

import health.reprieve.notices.domain.Channel;
import jakarta.enterprise.context.Dependent;

/** Sends e-mails by the server that the environment names. */
@Dependent
class MailCarrier implements Carrier {

  @Override
  public Channel channel() {
    return Channel.EMAIL;
  }

  @Override
  public boolean open() {
    return MailServer.isNamed();
  }

  @Override
  public void carry(Parcel parcel) throws NotDelivered {
    MailServer.named().send(parcel);
  }
}
