package nl.meldpoort.envelope;

import com.exceptionfactory.jagged.RecipientStanza;
import java.util.List;

/** One stanza of an age header: the file key, wrapped for one recipient. */
record AgeStanza(String type, List<String> arguments, byte[] body) implements RecipientStanza {
    @Override
    public String getType() {
        return type;
    }

    @Override
    public List<String> getArguments() {
        return arguments;
    }

    @Override
    public byte[] getBody() {
        return body;
    }
}
