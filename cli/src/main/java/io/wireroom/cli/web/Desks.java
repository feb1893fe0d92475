package io.wireroom.cli.web;

import io.wireroom.cli.local.LocalServices;
import io.wireroom.cli.status.Lags;
import io.wireroom.runtime.config.Configuration;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.web.api.Desk;
import io.wireroom.web.feeds.FeedsDesk;
import io.wireroom.web.pipeline.PipelineDesk;
import io.wireroom.web.rejections.RejectionSettings;
import io.wireroom.web.rejections.RejectionsDesk;
import java.time.InstantSource;
import java.util.List;

/** The desks that show and change how the pipeline works, with what they need of the stages. */
public final class Desks {
    private Desks() {}

    public static List<Desk> ofPipeline(Configuration configuration, KafkaClients clients, InstantSource clock) {
        FeedsDesk feeds = FeedsDesk.following(
                clients,
                new FeedsDesk.Ports(
                        new FeedLineWords(),
                        new KafkaSubscriptionBook(clients),
                        new FetchingScout(configuration, clock)),
                clock);
        RejectionsDesk rejections = RejectionsDesk.following(
                clients, RejectionSettings.from(configuration), new KafkaRejectionBox(clients), clock);
        KafkaClients impatient = clients.impatient();
        PipelineDesk pipeline = PipelineDesk.following(
                clients,
                new AdminProcesses(configuration, LocalServices.of(System.getenv())),
                () -> Lags.of(impatient),
                new PipelineDesk.Neighbours(feeds::summary, rejections::counts),
                clock);
        return List.of(feeds, rejections, pipeline);
    }
}
