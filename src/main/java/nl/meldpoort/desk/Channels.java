package nl.meldpoort.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Channels implements PanacheRepositoryBase<Channel, UUID> {
    /** As they are shown. */
    public List<Channel> inOrder() {
        return listAll(Sort.by("position").and("id"));
    }
}
