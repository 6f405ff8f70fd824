package io.posthorn.messaging.queue;

import io.posthorn.messaging.dispatch.ReadyRing;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactoryDefinition;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hears the doorbell: marks the webhooks ready and returns. It never sends, never waits, never throws. */
@JMSConnectionFactoryDefinition(
        name = WakeListener.FACTORY,
        resourceAdapter = "imqjmsra",
        maxPoolSize = 4,
        properties = {
            "AddressList=${ENV=POSTHORN_BROKER_ADDRESSES}",
            "UserName=${ENV=POSTHORN_BROKER_USER}",
            "Password=${ENV=POSTHORN_BROKER_PASSWORD}",
            "ReconnectEnabled=true",
            "ReconnectAttempts=-1",
            "ReconnectInterval=1000"
        })
@JMSDestinationDefinition(
        name = WakeListener.QUEUE,
        interfaceName = "jakarta.jms.Queue",
        resourceAdapter = "imqjmsra",
        destinationName = "posthorn.wake")
@MessageDriven(
        name = "WakeListener",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "posthorn.wake"),
            @ActivationConfigProperty(propertyName = "addressList", propertyValue = "${ENV=POSTHORN_BROKER_ADDRESSES}"),
            @ActivationConfigProperty(propertyName = "userName", propertyValue = "${ENV=POSTHORN_BROKER_USER}"),
            @ActivationConfigProperty(propertyName = "password", propertyValue = "${ENV=POSTHORN_BROKER_PASSWORD}"),
            @ActivationConfigProperty(propertyName = "reconnectAttempts", propertyValue = "-1"),
            @ActivationConfigProperty(propertyName = "reconnectInterval", propertyValue = "1000")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WakeListener implements MessageListener {
    /** Where the connection factory is found. */
    public static final String FACTORY = "java:app/jms/posthorn";
    /** Where the queue is found. */
    public static final String QUEUE = "java:app/jms/wake";

    private static final Logger LOG = Logger.getLogger(WakeListener.class.getName());

    @Inject
    ReadyRing ring;

    @Override
    public void onMessage(Message message) {
        try {
            if (message instanceof TextMessage text && text.getText() != null) {
                ring.mark(WakeText.read(text.getText()));
            }
        } catch (JMSException unreadable) {
            LOG.log(Level.WARNING, "wake.read failed; the sweeper will find the work", unreadable);
        }
    }
}
