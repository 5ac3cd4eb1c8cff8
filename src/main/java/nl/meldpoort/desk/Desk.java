package nl.meldpoort.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A place that takes reports (meldpunt). */
@Entity
public class Desk {
    @Id
    private UUID id;

    private String name;

    protected Desk() {}

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
