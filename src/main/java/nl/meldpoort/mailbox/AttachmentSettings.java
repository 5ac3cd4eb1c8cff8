package nl.meldpoort.mailbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "meldpoort.attachments")
interface AttachmentSettings {
    /** All attachments together that still wait for their message: a bound on what strangers can make the disk hold. */
    @WithDefault("4G")
    MemorySize unclaimedLimit();
}
