package org.dulae.document;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way to a browser: it is what we found it to be, may do nothing there, and its name tells nothing. */
public final class Download {
    private static final String NOTHING =
            "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'none'";

    private Download() {}

    /** Pictures and sound are shown; a paper could hold instructions of its own, so it is saved and opened by its reader's own program. */
    public static ResponseEntity<Resource> shown(Documents.Opened opened, String name) {
        return answer(opened, name, !opened.type().isPicture() && !opened.type().isSound());
    }

    /** To be saved. */
    public static ResponseEntity<Resource> saved(Documents.Opened opened, String name) {
        return answer(opened, name, true);
    }

    private static ResponseEntity<Resource> answer(Documents.Opened opened, String name, boolean save) {
        ContentDisposition disposition = (save ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(name + "." + opened.type().ending())
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.type().media()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING)
                .body(new ByteArrayResource(opened.bytes()));
    }
}
